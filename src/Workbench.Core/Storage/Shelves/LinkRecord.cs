using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <param name="O">Units of the original.</param>
/// <param name="V">Units of the version.</param>
/// <param name="C">The confidence.</param>
/// <param name="S">The state.</param>
/// <param name="M">Whether it is moved.</param>
/// <param name="N">The sentence links.</param>
/// <param name="E">The evidence.</param>
/// <param name="R">Why it is stale.</param>
/// <param name="P">Whether a person had confirmed it before it became stale.</param>
/// <param name="W">Why the version leaves the units out.</param>
internal sealed record LinkRecord(
    int[]? O, int[]? V, double C, LinkState S, bool M, LinkRecord[]? N, EvidenceRecord? E, string? R = null, bool P = false, OmissionReason? W = null)
{
    public static LinkRecord From(Link link) => new(
        Numbers(link.Original),
        Numbers(link.Version),
        link.Confidence,
        link.State,
        link.Moved,
        link.Sentences.IsDefaultOrEmpty ? null : [.. link.Sentences.Select(From)],
        link.Evidence is null ? null : EvidenceRecord.From(link.Evidence),
        link.StaleReason,
        link.WasConfirmed,
        link.Reason);

    public Link ToLink() => new(Group(O), Group(V))
    {
        Confidence = C,
        State = S,
        Moved = M,
        Sentences = N is null ? [] : [.. N.Select(n => n.ToLink())],
        Evidence = E?.ToEvidence(),
        StaleReason = R,
        WasConfirmed = P,
        Reason = W,
    };

    private static int[]? Numbers(UnitGroup group) => group.IsEmpty ? null : [.. group.Select(u => u.Value)];

    private static UnitGroup Group(int[]? numbers) =>
        numbers is null ? UnitGroup.Empty : UnitGroup.Of(Array.ConvertAll(numbers, n => new UnitIndex(n)));
}
