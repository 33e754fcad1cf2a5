using Workbench.Divergences;

namespace Workbench.Storage.Shelves;

/// <param name="Place">Where it was found, and who dismissed it when.</param>
internal sealed record DismissalRecord(FindingRecord Finding, FlagRecord Place, string? Evidence, string Reason)
{
    public static DismissalRecord From(Dismissal dismissal) => new(
        FindingRecord.From(dismissal.Finding), FlagRecord.From(dismissal.Anchor, dismissal.Who, dismissal.When), dismissal.Evidence, dismissal.Reason);

    public Dismissal ToDismissal(string id, string workId) => new(id, workId, Finding.ToFinding(), Evidence ?? "", Place.ToAnchor(), Reason, Place.Who, Place.When);
}
