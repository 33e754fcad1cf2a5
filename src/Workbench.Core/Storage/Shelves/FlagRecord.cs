using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

internal sealed record FlagRecord(
    int[]? Original,
    string[]? OriginalHashes,
    string? Siglum,
    int[]? Version,
    string[]? VersionHashes,
    string Who,
    DateTimeOffset When,
    string Category,
    string? Note,
    FlagStatus Status,
    string? Ruling)
{
    public static FlagRecord From(Flag flag) => new(
        Numbers(flag.Anchor.Original),
        [.. flag.Anchor.OriginalHashes.Select(h => h.Hex)],
        flag.Anchor.Siglum,
        Numbers(flag.Anchor.Version),
        [.. flag.Anchor.VersionHashes.Select(h => h.Hex)],
        flag.Who,
        flag.When,
        flag.Category,
        flag.Note,
        flag.Status,
        flag.Ruling);

    public Flag ToFlag(string id, string workId) => new(id, workId, ToAnchor(), Who, When)
    {
        Category = Category,
        Note = Note ?? "",
        Status = Status,
        Ruling = Ruling,
    };

    private FlagAnchor ToAnchor() => new(Group(Original), Hashes(OriginalHashes), Siglum, Group(Version), Hashes(VersionHashes));

    private static int[] Numbers(UnitGroup group) => [.. group.Select(u => u.Value)];

    private static UnitGroup Group(int[]? numbers) => UnitGroup.Of(Array.ConvertAll(numbers ?? [], n => new UnitIndex(n)));

    private static System.Collections.Immutable.ImmutableArray<ContentHash> Hashes(string[]? hashes) => [.. (hashes ?? []).Select(h => new ContentHash(h))];
}
