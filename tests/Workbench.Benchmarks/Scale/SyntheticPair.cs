using Workbench.Benchmarks.Joint;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Benchmarks.Scale;

/// <summary>
/// Texts of any length made from the shipped lexicon with a fixed seed: words drawn as often as words are (Zipf), rendered one by one,
/// some dropped, some added, some out of order; then merged, split and dropped at random.
/// </summary>
internal sealed class SyntheticPair
{
    public SyntheticPair(int sentences)
    {
        var random = new Random(sentences);
        var words = Lexicon.For(Language.Russian, Language.English)!.Pairs
            .Where(p => !p.Original.Contains(' ', StringComparison.Ordinal)).GroupBy(p => p.Original).Select(g => (Word: g.Key, Renderings: g.Select(p => p.Version).ToArray()))
            .OrderBy(_ => random.Next()).ToArray();
        var (left, right) = (new string[sentences], new string[sentences]);
        for (var s = 0; s < sentences; s++)
        {
            var chosen = Enumerable.Range(0, random.Next(4, 24)).Select(_ => words[(int)(words.Length * Math.Pow(random.NextDouble(), 3))]).ToArray();
            left[s] = string.Join(' ', chosen.Select(w => w.Word)) + ".";
            right[s] = string.Join(' ', chosen.Where(_ => random.NextDouble() > 0.15)
                .Select((w, at) => (Word: random.NextDouble() < 0.15 ? words[random.Next(words.Length)].Renderings[0] : w.Renderings[random.Next(w.Renderings.Length)], Place: at + (3 * random.NextDouble())))
                .OrderBy(w => w.Place).Select(w => w.Word)) + ".";
        }

        var original = new DamagedText(left, 1);
        var version = new DamagedText(right, 2, original);
        (Original, Version, Gold) = (original.Texts, version.Texts, original.Links(version));
    }

    public string[] Original { get; }

    public string[] Version { get; }

    public HashSet<string> Gold { get; }
}
