using System.Diagnostics;
using System.Globalization;
using Workbench.Renderings;

namespace Workbench.Benchmarks.Renderings;

/// <summary>How long a volume takes to index, to search and to read renderings of, in a warm process; the slowest of a few rounds.</summary>
internal static class RenderingSpeed
{
    private const int Rounds = 5;
    private static readonly string[] Phrases = ["национальный вопрос", "профсоюзы", "вопрос", "и", "не", "Сталин", "Trotsky", "партия … народ", "диктатура пролетариата", "экспроприация"];

    public static void Run(RenderingFinder volume)
    {
        var document = volume.Work.Original.Document;
        Report("index", _ => TextIndex.Of(document).WordCount);
        foreach (var query in Phrases.Select(phrase => PhraseQuery.Parse(phrase)))
        {
            // An index that has answered the question before would remember the forms of its words.
            var fresh = Enumerable.Range(0, Rounds + 1).Select(_ => TextIndex.Of(document)).ToArray();
            Report($"search {query.Text}", round => fresh[round].Find(query).Length);
        }

        foreach (var query in Phrases.Take(2).Select(phrase => PhraseQuery.Parse(phrase)))
        {
            Report($"renderings {query.Text}", _ => volume.Find(query).Occurrences.Length);
        }
    }

    private static void Report(string what, Func<int, int> act)
    {
        var count = act(0);
        var slowest = 0.0;
        for (var round = 1; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            count = act(round);
            slowest = Math.Max(slowest, watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-40} {slowest,8:0.00} ms  ({count})"));
    }
}
