using System.Globalization;
using Workbench.Renderings;
using Workbench.Works;

namespace Workbench.Benchmarks.Renderings;

/// <summary>Renderings found, against a reading of the texts; and how long finding takes.</summary>
internal static class RenderingBenchmark
{
    /// <param name="readings">The table of what was read.</param>
    public static int Run(string corpora, string readings)
    {
        var finders = RealWorks.Names.ToDictionary(name => name, name => new RenderingFinder(RealWorks.Open(corpora, name)), StringComparer.Ordinal);
        var read = ReadRendering.ReadAll(readings);
        foreach (var set in read.GroupBy(reading => reading.Set, StringComparer.Ordinal))
        {
            foreach (var phrase in set.GroupBy(reading => (reading.Work, reading.Phrase)))
            {
                Print($"{set.Key} {phrase.Key.Work} {phrase.Key.Phrase}", RenderingScore.Of([.. phrase], name => finders[name], TextWriter.Null));
            }

            Print($"{set.Key}, all", RenderingScore.Of([.. set], name => finders[name], Console.Error));
        }

        RenderingSpeed.Run(finders["volume"]);
        return 0;
    }

    private static void Print(string what, RenderingScore score) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-44} read {score.Read,3}  precision {score.Precision:0.000}  recall {score.Recall:0.000}  near {score.Near}  occurrences not found {score.Unfound}, too many {score.Extra}"));

    /// <summary>Prints every occurrence with its passages and what was found, for a person to read.</summary>
    public static int Read(string corpora, string work, string phrase)
    {
        var finder = new RenderingFinder(RealWorks.Open(corpora, work));
        var query = PhraseQuery.Parse(phrase);
        var isBack = !phrase.Any(letter => letter is >= '\u0400' and < '\u0500');
        foreach (var version in isBack ? Enumerable.Range(0, finder.Work.Versions.Length) : [0])
        {
            Print(finder, isBack ? finder.FindBack(query, version) : finder.Find(query));
        }

        return 0;
    }

    private static void Print(RenderingFinder finder, RenderingReport report)
    {
        var number = 0;
        foreach (var occurrence in report.Occurrences)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#{number++} unit {occurrence.Occurrence.Unit} at {occurrence.Occurrence.Whole.Start}"));
            Console.WriteLine($"    {Around(report.Searched.Document[occurrence.Occurrence.Unit].Text, occurrence.Occurrence.Whole, 160)}");
            foreach (var rendering in occurrence.Renderings)
            {
                var document = rendering.Siglum == finder.Work.Original.Siglum ? finder.Work.Original.Document : finder.Work.Versions.First(v => v.Text.Siglum == rendering.Siglum).Text.Document;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  = {rendering.Siglum} {rendering.Passage} unit {rendering.Unit} {rendering.Basis} {rendering.Confidence:0.00} [{rendering.Text}] {rendering.Group}"));
                if (rendering.Unit is { } unit)
                {
                    Console.WriteLine($"    {Around(document[unit].Text, new Span(rendering.Words[0].Start, rendering.Words[^1].End - rendering.Words[0].Start), 260)}");
                }
                else
                {
                    Console.WriteLine($"    {string.Join(" / ", rendering.Passage.Select(p => document[p].Text))}");
                }
            }
        }

        foreach (var text in report.Texts)
        {
            Console.WriteLine($"{text.Text.Siglum}: not found {text.NotFound}, omitted {text.Omitted}, consistency {text.Consistency:0.00}: {string.Join("; ", text.Groups.Select(g => $"{g.Text} ×{g.Count}"))}");
        }
    }

    private static string Around(string text, Span span, int reach) =>
        $"{text[Math.Max(0, span.Start - reach)..span.Start]}[[{span.In(text)}]]{text[span.End..Math.Min(text.Length, span.End + reach)]}".Replace('\n', ' ');
}
