using System.Diagnostics;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.Works;

namespace Workbench.Benchmarks.Scale;

/// <summary>Aligns whole books and counts, by their numbered headings, the chapters that pair as they should.</summary>
internal static class ChapterBenchmark
{
    public static int Run(string original, string version)
    {
        var (left, right) = (Read(original), Read(version));
        var watch = Stopwatch.StartNew();
        var alignment = Aligner.Align(left, right, AlignmentOptions.Default);
        watch.Stop();
        var headings = right.Units.Select((unit, index) => (unit, index)).Where(u => u.unit.Kind == UnitKind.Heading).Select((u, number) => (u.index, number)).ToDictionary(u => u.index, u => u.number);
        var paired = 0;
        var number = 0;
        var linkOf = alignment.Links.SelectMany(l => l.Original.Select(u => (u.Value, l))).ToDictionary(l => l.Value, l => l.l);
        for (var unit = 0; unit < left.Units.Length; unit++)
        {
            if (left.Units[unit].Kind == UnitKind.Heading)
            {
                paired += linkOf[unit].Version.Any(v => headings.TryGetValue(v.Value, out var n) && n == number) ? 1 : 0;
                number++;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileName(version)}: {left.Units.Length} and {right.Units.Length} paragraphs, {paired} of {number} headings paired, mean confidence {alignment.Links.Average(l => l.Confidence):F3}, {watch.Elapsed.TotalSeconds:F1} s, {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB"));
        Console.WriteLine(string.Join("  ", alignment.Links.GroupBy(l => l.Shape).OrderByDescending(g => g.Count()).Take(12).Select(g => $"{g.Key} {g.Count()}")));
        return 0;
    }

    private static Document Read(string file) =>
        DocumentSegmenter.Segment(TextImporter.Import(new SourceFile(Path.GetFileName(file), File.ReadAllBytes(file)), new ImportOptions()).Document);
}
