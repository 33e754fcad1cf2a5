using System.Globalization;
using Workbench.Aligning;
using Workbench.Aligning.Model;
using Workbench.Aligning.Search;
using Workbench.Aligning.Words;
using Workbench.Benchmarks.Accuracy;
using Workbench.Lexicons;

namespace Workbench.Benchmarks.Rivals;

/// <summary>Other models of what a link costs, in the same search: what the gold rows come to with each.</summary>
internal static class RivalBenchmark
{
    /// <summary>How far from the diagonal the rivals search, in units.</summary>
    private const int HalfWidth = 150;

    private static readonly (string Name, Func<UnitTokens, UnitTokens, ILinkScorer> Make)[] Rivals =
    [
        ("lengths (Gale-Church)", (left, right) => new GaleChurchScorer(left, right)),
        ("overlap (hunalign)", (left, right) => new OverlapScorer(left, right, Known(left, right).Table)),
        ("own, nothing learnt", (left, right) => new ModelScorer(new LinkModel(left, right, Known(left, right)))),
    ];

    public static int Run(string corpora)
    {
        Console.WriteLine($"{"row",-20} {string.Join(' ', Rivals.Select(r => $"{r.Name,24}"))} {"own",14}");
        foreach (var row in GoldSets.Read(corpora).Where(d => !d.Paragraphs && d.Original.Count < 1200).GroupBy(d => d.Row))
        {
            var scores = Rivals.Select(_ => new AccuracyScore()).Append(new AccuracyScore()).ToArray();
            foreach (var document in row)
            {
                var (left, right) = (UnitTokens.Read(document.Original, document.OriginalLanguage), UnitTokens.Read(document.Version, document.VersionLanguage));
                var band = Band.Around([new Node(0, 0), .. Diagonal(left.Units, right.Units)], HalfWidth);
                for (var r = 0; r < Rivals.Length; r++)
                {
                    scores[r].Add(document.Gold, [.. LinkBuilder.Links(new Lattice(Rivals[r].Make(left, right), band, ShapePriors.PlainShapes, OpenEnds.None)).Select(l => l.ToString())]);
                }

                scores[^1].Add(document.Gold, [.. Aligner.AlignUnits(document.Original, document.OriginalLanguage, document.Version, document.VersionLanguage, AlignmentOptions.Default).Links.Select(l => l.ToString())]);
            }

            Console.WriteLine($"{row.Key,-20} {string.Join(' ', scores.SkipLast(1).Select(s => $"{Figures(s),24}"))} {Figures(scores[^1]),14}");
        }

        return 0;
    }

    private static IEnumerable<Node> Diagonal(int rows, int columns) =>
        Enumerable.Range(1, rows).Select(row => new Node(row, (int)((long)row * columns / rows)));

    private static PairModel Known(UnitTokens left, UnitTokens right) =>
        PairModel.Start(left, right, Lexicon.For(left.Language, right.Language) is { } shipped ? [shipped] : [], []);

    private static string Figures(AccuracyScore score) => string.Create(CultureInfo.InvariantCulture, $"{score.Strict:F3}/{score.Lax:F3}");
}
