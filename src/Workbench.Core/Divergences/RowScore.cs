using System.Collections.Immutable;
using Workbench.Divergences.Checks;
using Workbench.Divergences.Reading;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Weighs what was found in one version of a row.</summary>
internal static class RowScore
{
    private const double UsualSupport = 0.75;

    public static DivergenceParts Of(RowContext row, List<LinkTexts> links, ImmutableArray<Divergence> findings, SisterDifferences sisters)
    {
        var root = Math.Sqrt(Math.Max(4, row.Original.Words.Count(VersionReading.IsContent)));
        var (lost, added) = (row.Costs.Lacking.Sum(), row.Costs.Extra.Sum());
        var size = Math.Pow(root / 3.0, DivergenceWeights.Size);
        return new DivergenceParts
        {
            Omission = LossShare(findings, DivergenceKind.Omission, links.Sum(l => l.Original.Text.Length), f => Length(row.Work.Original, f.Original, f.OriginalSpans)),
            Addition = LossShare(findings, DivergenceKind.Addition, links.Sum(l => l.Version.Text.Length), f => Length(row.Text, f.Units, f.VersionSpans)),
            Lacking = lost / root,
            Extra = added / root,
            Missing = size * row.Sisters.Select(s => SisterWords.Missing(row.Reading, s)).DefaultIfEmpty().Average(),
            Surplus = size * row.Sisters.Select(s => SisterWords.Surplus(row.Reading, s)).DefaultIfEmpty().Average(),
            Uncovered = 1 - MeanSupport(row.Original, row.Reading.ToVersion),
            Unfounded = 1 - MeanSupport(row.Words, row.Reading.ToOriginal),
            Shortage = Shortage(row) / root,
            Disagreement = size * sisters.Disagreement(row.Version),
            Findings = findings.Sum(Weight),
            Length = links.Select(l => LengthFindings.Share(l, row.Basis[row.Version].Proportion)).DefaultIfEmpty().Max(),
            Order = row.Reading.Passages.Select(p => OrderFindings.Share(row.Reading, p)).DefaultIfEmpty().Max(),
            IsWitnessed = !row.Sisters.IsEmpty,
            Doubt = 1 - row.Row.Cells[row.Version].Confidence,
        };
    }

    private static double MeanSupport(SideWords side, Counterpart[] counterparts) =>
        Enumerable.Range(0, side.Count).Where(w => !counterparts[w].IsOutside && VersionReading.IsContent(side.Words[w]))
            .Select(w => counterparts[w] is { Word: >= 0, Strength: 0 } ? DivergenceWeights.InPlace : counterparts[w].Support).DefaultIfEmpty(UsualSupport).Average();

    private static double Shortage(RowContext row)
    {
        var (originals, versions) = (0, 0);
        foreach (var passage in row.Reading.Passages)
        {
            originals += passage.Original.Count(o => VersionReading.IsContent(row.Original.Words[o]));
            versions += passage.Version.Count(v => VersionReading.IsContent(row.Words.Words[v]));
        }

        var expected = row.Basis[row.Version].ContentRatio * originals;
        if (!row.Sisters.IsEmpty)
        {
            expected = (expected + row.Sisters.Average(s => s.Passages.Sum(p => p.Version.Count(v => VersionReading.IsContent(s.Version.Words[v]))))) / 2;
        }

        return Math.Max(0, (DivergenceWeights.Slack * expected) - versions);
    }

    /// <summary>What words without counterpart weigh is counted word by word already.</summary>
    private static double Weight(Divergence finding) => finding.Kind is DivergenceKind.Omission or DivergenceKind.Addition or DivergenceKind.Mistranslation
        or DivergenceKind.Length or DivergenceKind.Difference or DivergenceKind.Order
        ? 0
        : finding.Confidence * finding.Severity switch
        {
            Severity.Critical => 1,
            Severity.Major => 0.5,
            Severity.Minor => 0.1,
            _ => 0,
        };

    private static double LossShare(ImmutableArray<Divergence> findings, DivergenceKind kind, int total, Func<Divergence, int> length) =>
        total == 0 ? 0 : Math.Min(1, findings.Where(f => (f.Kind == kind || (f.Kind == DivergenceKind.Note && kind == DivergenceKind.Omission)) && (f.Original.IsEmpty || f.Units.IsEmpty)).Sum(length) / (double)total);

    private static int Length(WorkText text, UnitGroup units, ImmutableArray<Span> spans) =>
        spans.IsEmpty ? units.Sum(u => text.Document[u].Text.Length) : spans.Sum(s => s.Length);
}
