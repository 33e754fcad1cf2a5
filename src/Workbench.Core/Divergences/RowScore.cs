using System.Collections.Immutable;
using Workbench.Divergences.Checks;
using Workbench.Divergences.Reading;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Weighs what was found in one version of a row.</summary>
internal static class RowScore
{
    public static DivergenceParts Of(RowContext row, List<LinkTexts> links, ImmutableArray<Divergence> findings, SisterDifferences sisters)
    {
        var root = Math.Pow(Math.Max(4, row.Original.Words.Count(VersionReading.IsContent)), DivergenceWeights.Power);
        return new DivergenceParts
        {
            Omission = LossShare(findings, DivergenceKind.Omission, links.Sum(l => l.Original.Text.Length), f => Length(row.Work.Original, f.Original, f.OriginalSpans)),
            Addition = LossShare(findings, DivergenceKind.Addition, links.Sum(l => l.Version.Text.Length), f => Length(row.Text, f.Units, f.VersionSpans)),
            Lacking = row.Costs.Lacking.Sum() / root,
            Extra = row.Costs.Extra.Sum() / root,
            Disagreement = sisters.Disagreement(row.Version),
            Findings = findings.Sum(Weight),
            Length = links.Select(l => LengthFindings.Share(l, row.Basis[row.Version].Proportion)).DefaultIfEmpty().Max(),
            Order = row.Reading.Passages.Select(p => OrderFindings.Share(row.Reading, p)).DefaultIfEmpty().Max(),
            Doubt = 1 - row.Row.Cells[row.Version].Confidence,
        };
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
        total == 0 ? 0 : Math.Min(1, findings.Where(f => f.Kind == kind && (f.Original.IsEmpty || f.Units.IsEmpty)).Sum(length) / (double)total);

    private static int Length(WorkText text, UnitGroup units, ImmutableArray<Span> spans) =>
        spans.IsEmpty ? units.Sum(u => text.Document[u].Text.Length) : spans.Sum(s => s.Length);
}
