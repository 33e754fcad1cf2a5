using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>The versions of one row compared word by word with those in the same language.</summary>
internal sealed class SisterDifferences
{
    private const int Shown = 3;
    private readonly AlignedWork work;
    private readonly Row row;
    private readonly IReadOnlySet<DifferenceKind> hidden;
    private readonly RowText original;
    private readonly RowText[] texts;
    private readonly Dictionary<(int, int), WordDifferences> pairs = [];

    public SisterDifferences(RowTexts rowTexts, IReadOnlySet<DifferenceKind> hidden)
    {
        (work, row, this.hidden) = (rowTexts.Work, rowTexts.Row, hidden);
        original = rowTexts.Of(SisterComparison.Original, row.Original);
        texts = [.. row.Cells.Select((cell, v) => rowTexts.Of(v, cell.Units))];
        for (var left = SisterComparison.Original; left < texts.Length; left++)
        {
            for (var right = left + 1; right < texts.Length; right++)
            {
                if (AreSisters(left, right))
                {
                    pairs[(left, right)] = WordDiff.Compare(TextOf(left), TextOf(right));
                }
            }
        }
    }

    public ImmutableArray<SisterComparison> All => [.. pairs.Select(p => new SisterComparison(p.Key.Item1, p.Key.Item2, p.Value.Without(hidden)))];

    /// <summary>1 less the mean similarity to the sisters; 0 without any.</summary>
    public double Disagreement(int version)
    {
        var similarities = pairs.Where(p => p.Key.Item1 == version || p.Key.Item2 == version).Select(p => p.Value.Similarity).ToList();
        return similarities.Count == 0 ? 0 : 1 - similarities.Average();
    }

    /// <summary>The differences of sense from the first sister, one finding for every unit of the version they stand in.</summary>
    public IEnumerable<Divergence> Findings(int version)
    {
        var sister = Enumerable.Range(0, texts.Length).FirstOrDefault(v => v != version && AreSisters(v, version), SisterComparison.Original);
        if (sister < 0 && !AreSisters(sister, version))
        {
            return [];
        }

        var isLeft = version < sister;
        var pair = pairs[isLeft ? (version, sister) : (sister, version)];
        var ofSense = pair.Without(hidden).SeenBy(isLeft).Where(d => d.Kind >= DifferenceKind.Content).Select(d => (Here: d.Right, There: d.Left, d.Kind));
        return ofSense.Where(d => d.Here.Length > 0).SelectMany(d => texts[version].Locate(d.Here).Select(p => (p.Unit, p.Span, d.There, d.Kind)))
            .GroupBy(d => d.Unit)
            .Select(inUnit => new Divergence(
                DivergenceKind.Difference,
                inUnit.Any(d => d.Kind == DifferenceKind.Number) ? Severity.Minor : Severity.Info,
                row.Number,
                work.Versions[version].Text.Siglum)
            {
                Original = row.Original,
                Units = [inUnit.Key],
                VersionSpans = [.. inUnit.Select(d => d.Span)],
                Evidence = Evidence(version, sister, [.. inUnit.Select(d => (d.Unit, d.Span, d.There))]),
                Confidence = row.Cells[version].Confidence * (sister < 0 ? 1 : row.Cells[sister].Confidence),
            });
    }

    private string Evidence(int version, int sister, ImmutableArray<(UnitIndex Unit, Span Here, Span There)> differences)
    {
        var document = work.Versions[version].Text.Document;
        var words = differences.Take(Shown).Select(d =>
            $"{Excerpt.Of(d.Here.In(document[d.Unit].Text))} ≠ {(d.There.Length > 0 ? Excerpt.Of(d.There.In(TextOf(sister).Text)) : "–")}");
        return $"{DescriptionOf(sister).Siglum}: {string.Join("; ", words)}{(differences.Length > Shown ? "; …" : "")}";
    }

    private bool AreSisters(int left, int right)
    {
        var (l, r) = (DescriptionOf(left).Language, DescriptionOf(right).Language);
        return l.IsKnown && l == r && TextOf(left).Text.Length > 0 && TextOf(right).Text.Length > 0;
    }

    private RowText TextOf(int version) => version == SisterComparison.Original ? original : texts[version];

    private TextDescription DescriptionOf(int version) => version == SisterComparison.Original ? work.Original.Description : work.Versions[version].Text.Description;
}
