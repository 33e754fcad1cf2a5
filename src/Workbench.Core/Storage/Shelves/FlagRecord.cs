using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <param name="Status">Only in records of before flags had a discussion: <c>Settled</c> or <c>Dismissed</c>.</param>
/// <param name="Ruling">Only in records of before flags had a discussion.</param>
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
    string? Status,
    string? Ruling)
{
    public FlagSpanRecord? OriginalWords { get; init; }

    public FlagSpanRecord? VersionWords { get; init; }

    public string? Excerpt { get; init; }

    public Severity? Severity { get; init; }

    public string? Proposal { get; init; }

    public string[]? Tags { get; init; }

    public FlagComment[]? Comments { get; init; }

    public FlagVote[]? Votes { get; init; }

    public FlagRuling[]? Rulings { get; init; }

    public FindingRecord? Finding { get; init; }

    public static FlagRecord From(Flag flag) => From(flag.Anchor, flag.Who, flag.When) with
    {
        Category = flag.Category,
        Note = OrNull(flag.Note),
        Severity = flag.Severity,
        Proposal = OrNull(flag.Proposal),
        Tags = OrNull(flag.Tags),
        Comments = OrNull(flag.Comments),
        Votes = OrNull(flag.Votes),
        Rulings = OrNull(flag.Rulings),
        Finding = flag.Finding is null ? null : FindingRecord.From(flag.Finding),
    };

    public Flag ToFlag(string id, string workId, long revision = 0) => new(id, workId, ToAnchor(), Who, When)
    {
        Category = FlagCategories.Parse(Category) ?? Category,
        Note = Note ?? "",
        Severity = Severity,
        Proposal = Proposal ?? "",
        Tags = [.. Tags ?? []],
        Comments = [.. Comments ?? []],
        Votes = [.. Votes ?? []],
        Rulings = Rulings is null ? EarlierRuling() : [.. Rulings],
        Finding = Finding?.ToFinding(),
        Revision = revision,
    };

    /// <summary>The record of an anchor and who set it; the rest of a flag is added to it.</summary>
    public static FlagRecord From(FlagAnchor anchor, string who, DateTimeOffset when) => new(
        Numbers(anchor.Original), HexOf(anchor.OriginalHashes), anchor.Siglum, Numbers(anchor.Version), HexOf(anchor.VersionHashes), who, when, "", null, null, null)
    {
        OriginalWords = FlagSpanRecord.From(anchor.OriginalWords),
        VersionWords = FlagSpanRecord.From(anchor.VersionWords),
        Excerpt = OrNull(anchor.Excerpt),
    };

    public FlagAnchor ToAnchor() => new(Group(Original), Hashes(OriginalHashes), Siglum, Group(Version), Hashes(VersionHashes))
    {
        OriginalWords = OriginalWords?.ToSpan(),
        VersionWords = VersionWords?.ToSpan(),
        Excerpt = Excerpt ?? "",
    };

    public static string[] HexOf(ImmutableArray<ContentHash> hashes) => [.. hashes.Select(h => h.Hex)];

    public static ImmutableArray<ContentHash> Hashes(string[]? hashes) => [.. (hashes ?? []).Select(h => new ContentHash(h))];

    /// <summary>Who ruled, and when, was not kept then.</summary>
    private ImmutableArray<FlagRuling> EarlierRuling() => Status is null or "Open" ? [] : [new FlagRuling(Who, When, Ruling ?? Status.ToLowerInvariant(), "")];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static T[]? OrNull<T>(ImmutableArray<T> items) => items.IsEmpty ? null : [.. items];

    private static int[] Numbers(UnitGroup group) => [.. group.Select(u => u.Value)];

    private static UnitGroup Group(int[]? numbers) => UnitGroup.Of(Array.ConvertAll(numbers ?? [], n => new UnitIndex(n)));
}
