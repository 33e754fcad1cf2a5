using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.App.Commands.Flagging;

/// <summary>A finding of a run, with what it is known by in the next.</summary>
internal sealed record FoundFinding(Divergence Finding, FindingIdentity Identity)
{
    public static IEnumerable<FoundFinding> Of(AlignedWork work, IEnumerable<RowComparison> rows) =>
        rows.SelectMany(row => row.Versions).SelectMany(version => version.Findings).Select(finding => new FoundFinding(finding, FindingIdentity.Of(work, finding)));

    public Flag ToFlag(AlignedWork work, string who, DateTimeOffset when) => new("", work.Work.Id, FlagAnchor.Of(work, Finding), who, when)
    {
        Category = FlagCategories.Of(Finding.Kind),
        Severity = Finding.Severity,
        Note = Finding.Evidence,
        Finding = Identity,
    };
}
