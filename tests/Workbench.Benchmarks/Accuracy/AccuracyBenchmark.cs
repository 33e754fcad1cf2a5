using System.Diagnostics;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Aligning.Vectors;
using Workbench.Lexicons.Dictionaries;
using Workbench.Segmenting;
using Workbench.Works;

namespace Workbench.Benchmarks.Accuracy;

/// <summary>Prints the accuracy table: strict and lax F1, calibration and time of every row of the gold sets.</summary>
internal static class AccuracyBenchmark
{
    /// <param name="vectors">Makes the vectors of a pair; null for none. Rows of units alone: sentences of paragraphs have none.</param>
    public static int Run(string corpora, string? only, string? dictionary, Func<GoldDocument, TextVectors>? vectors = null)
    {
        var options = dictionary is null
            ? AlignmentOptions.Default
            : AlignmentOptions.Default with { Dictionaries = [DictionaryReader.Read(dictionary, name => File.ReadAllBytes(name))] };
        Console.WriteLine($"{"row",-25} {"docs",4} {"strict",7} {"lax",7} {"ece",6} {"auc",6} {"seconds",8}  lowest document");
        foreach (var row in GoldSets.Read(corpora).Where(d => vectors is null || !d.Paragraphs).Where(d => only is null || $"{d.Row} {d.Name}".Contains(only, StringComparison.Ordinal)).GroupBy(d => d.Row))
        {
            var score = new AccuracyScore();
            var confidences = new List<(double, bool)>();
            var worst = (Strict: 2.0, Name: "");
            var watch = new Stopwatch();
            foreach (var document in row)
            {
                var heard = options with { Vectors = vectors?.Invoke(document) };
                watch.Start();
                var alignment = Align(document, heard);
                watch.Stop();
                Link[] measured = [.. alignment.Links.Where(l => !document.OnlyTied || !(l.IsOmission || l.IsAddition))];
                string[] links = [.. measured.Select(l => l.ToString())];
                score.Add(document.Gold, links);
                confidences.AddRange(measured.Select((l, i) => (l.Confidence, document.Gold.Contains(links[i]))));
                var own = new AccuracyScore();
                own.Add(document.Gold, links);
                worst = own.Strict < worst.Strict ? (own.Strict, document.Name) : worst;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{row.Key,-25} {row.Count(),4} {score.Strict,7:F3} {score.Lax,7:F3} {Calibration.ExpectedError(confidences),6:F3} {Calibration.AreaUnderCurve(confidences),6:F3} {watch.Elapsed.TotalSeconds,8:F1}  {worst.Strict:F3} {worst.Name}"));
        }

        return 0;
    }

    private static Alignment Align(GoldDocument document, AlignmentOptions options) => document.Paragraphs
        ? Aligner.Align(Segmented(document.Original, document.OriginalLanguage), Segmented(document.Version, document.VersionLanguage), options)
        : Aligner.AlignUnits(document.Original, document.OriginalLanguage, document.Version, document.VersionLanguage, options);

    private static Document Segmented(IReadOnlyList<string> paragraphs, Language language) =>
        DocumentSegmenter.Segment(new Document(language, [.. paragraphs.Select(p => new Unit(TextNormalization.Fold(p)))]));
}
