using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// Finds where the versions of one row depart from the original: omissions and additions, numbers, questions and
/// exclamations, length; and where versions in one language differ from each other.
/// </summary>
public static class RowComparer
{
    public static RowComparison Compare(AlignedWork work, Row row) => Compare(work, row, new WorkProportions(work));

    public static RowComparison Compare(AlignedWork work, Row row, WorkProportions proportions)
    {
        var sisters = new SisterDifferences(work, row);
        return new RowComparison(
            row.Number,
            row.Original,
            [.. row.Cells.Select((_, version) => CompareVersion(work, row, version, sisters, proportions[version]))]);
    }

    private static VersionComparison CompareVersion(AlignedWork work, Row row, int version, SisterDifferences sisters, VersionProportion proportion)
    {
        var cell = row.Cells[version];
        var (original, language) = (work.Original.Language, work.Versions[version].Text.Language);
        var links = cell.Links.Select(l => new LinkTexts(work, row, version, l)).ToList();
        ImmutableArray<Divergence> findings =
        [
            .. links.SelectMany(LossFindings.Of),
            .. links.SelectMany(l => NumberFindings.Of(l, original, language)),
            .. links.SelectMany(MarkFindings.Of),
            .. links.SelectMany(l => LengthFindings.Of(l, proportion)),
            .. sisters.Findings(version),
        ];
        var parts = new DivergenceParts(
            LossShare(findings, DivergenceKind.Omission, links.Sum(l => l.Original.Text.Length), f => Length(work.Original, f.Original, f.OriginalSpans)),
            LossShare(findings, DivergenceKind.Addition, links.Sum(l => l.Version.Text.Length), f => Length(work.Versions[version].Text, f.Units, f.VersionSpans)),
            NumberShare(findings),
            sisters.Disagreement(version),
            links.Select(l => LengthFindings.Share(l, proportion)).DefaultIfEmpty().Max(),
            MarkShare(findings),
            1 - cell.Confidence);
        return new VersionComparison(work.Versions[version].Text.Siglum, cell.Units, parts, [.. findings.OrderByDescending(f => f.Severity)]);
    }

    private static double LossShare(ImmutableArray<Divergence> findings, DivergenceKind kind, int total, Func<Divergence, int> length) =>
        total == 0 ? 0 : Math.Min(1, findings.Where(f => f.Kind == kind).Sum(length) / (double)total);

    private static int Length(WorkText text, UnitGroup units, ImmutableArray<Span> spans) =>
        spans.IsEmpty ? units.Sum(u => text.Document[u].Text.Length) : spans.Sum(s => s.Length);

    private static double NumberShare(ImmutableArray<Divergence> findings) =>
        1 - findings.Where(f => f.Kind == DivergenceKind.Number).Aggregate(1.0, (rest, f) => rest * (1 - f.Severity switch
        {
            Severity.Critical => 0.6,
            Severity.Major => 0.35,
            _ => 0.15,
        }));

    private static double MarkShare(ImmutableArray<Divergence> findings) =>
        findings.Any(f => f.Kind == DivergenceKind.Question) ? 1 : findings.Any(f => f.Kind == DivergenceKind.Exclamation) ? 0.5 : 0;
}
