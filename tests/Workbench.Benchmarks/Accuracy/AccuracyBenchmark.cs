using System.Diagnostics;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Segmenting;
using Workbench.Works;

namespace Workbench.Benchmarks.Accuracy;

/// <summary>Prints the accuracy table: strict and lax F1, calibration and time of every row of the gold sets.</summary>
internal static class AccuracyBenchmark
{
    public static int Run(string corpora, string? only)
    {
        Console.WriteLine($"{"row",-20} {"docs",4} {"strict",7} {"lax",7} {"ece",6} {"auc",6} {"seconds",8}  lowest document");
        foreach (var row in GoldSets.Read(corpora).Where(d => only is null || $"{d.Row} {d.Name}".Contains(only, StringComparison.Ordinal)).GroupBy(d => d.Row))
        {
            var score = new AccuracyScore();
            var confidences = new List<(double, bool)>();
            var worst = (Strict: 2.0, Name: "");
            var watch = new Stopwatch();
            var all = row.ToArray();
            foreach (var document in Environment.GetEnvironmentVariable("WRONG") is null ? all : all.Select((d, i) => d with { Version = all[(i + 4) % all.Length].Version }))
            {
                watch.Start();
                var alignment = Align(document);
                watch.Stop();
                string[] links = [.. alignment.Links.Select(l => l.ToString())];
                score.Add(document.Gold, links);
                confidences.AddRange(alignment.Links.Select((l, i) => (l.Confidence, document.Gold.Contains(links[i]))));
                var own = new AccuracyScore();
                own.Add(document.Gold, links);
                if (Environment.GetEnvironmentVariable("EACH") is not null)
                {
                    Console.WriteLine($"   {document.Name} {own.Strict:F3} agreement {alignment.Agreement:F3} linked {alignment.Links.Where(l => !l.IsOmission && !l.IsAddition).Sum(l => l.Original.Count) / (double)alignment.OriginalCount:F2} conf {alignment.Links.Where(l => !l.IsOmission && !l.IsAddition).Select(l => l.Confidence).DefaultIfEmpty().Average():F2} wrong: {string.Join(' ', alignment.Links.Where(l => !document.Gold.Contains(l.ToString())).Select(l => (l.Moved ? "M" : "") + l))}  missed: {string.Join(' ', document.Gold.Except(links))}");
                }

                worst = own.Strict < worst.Strict ? (own.Strict, document.Name) : worst;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{row.Key,-20} {row.Count(),4} {score.Strict,7:F3} {score.Lax,7:F3} {Calibration.ExpectedError(confidences),6:F3} {Calibration.AreaUnderCurve(confidences),6:F3} {watch.Elapsed.TotalSeconds,8:F1}  {worst.Strict:F3} {worst.Name}"));
        }

        return 0;
    }

    private static readonly AlignmentOptions Options = AlignmentOptions.Default with
    {
        Dictionaries = Environment.GetEnvironmentVariable("DICT") is { } d ? [Workbench.Lexicons.Dictionaries.DictionaryReader.Read(d, n => File.ReadAllBytes(n))] : [],
    };

    private static Alignment Align(GoldDocument document) => document.Paragraphs
        ? Aligner.Align(Segmented(document.Original, document.OriginalLanguage), Segmented(document.Version, document.VersionLanguage), Options)
        : Aligner.AlignUnits(document.Original, document.OriginalLanguage, document.Version, document.VersionLanguage, Options);

    private static Document Segmented(IReadOnlyList<string> paragraphs, Language language) =>
        DocumentSegmenter.Segment(new Document(language, [.. paragraphs.Select(p => new Unit(TextNormalization.Fold(p)))]));
}
