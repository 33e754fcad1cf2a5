using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>A flag as a line of JSON holds it, in a pack and in the files for other tools.</summary>
/// <param name="OriginalWords">Unit, start and length of the words it marks.</param>
internal sealed record FlagLine(
    string Id,
    string Who,
    DateTimeOffset When,
    string? Siglum,
    int[] Original,
    string[] OriginalHashes,
    int[] Version,
    string[] VersionHashes,
    int[]? OriginalWords,
    int[]? VersionWords,
    string Category,
    Severity? Severity,
    string? Note,
    string? Proposal,
    string[]? Tags,
    FlagComment[]? Comments,
    FlagVote[]? Votes,
    FlagRuling[]? Rulings)
{
    public static FlagLine From(Flag flag) => new(
        flag.Id,
        flag.Who,
        flag.When,
        flag.Anchor.Siglum,
        Numbers(flag.Anchor.Original),
        [.. flag.Anchor.OriginalHashes.Select(hash => hash.Hex)],
        Numbers(flag.Anchor.Version),
        [.. flag.Anchor.VersionHashes.Select(hash => hash.Hex)],
        Words(flag.Anchor.OriginalWords),
        Words(flag.Anchor.VersionWords),
        flag.Category,
        flag.Severity,
        OrNull(flag.Note),
        OrNull(flag.Proposal),
        OrNull(flag.Tags),
        OrNull(flag.Comments),
        OrNull(flag.Votes),
        OrNull(flag.Rulings));

    public Flag ToFlag(string workId) => new(Id, workId, Anchor(), Who, When)
    {
        Category = Category,
        Severity = Severity,
        Note = Note ?? "",
        Proposal = Proposal ?? "",
        Tags = [.. Tags ?? []],
        Comments = [.. Comments ?? []],
        Votes = [.. Votes ?? []],
        Rulings = [.. Rulings ?? []],
    };

    // The words themselves are filled in from the text that the line is bound to.
    private FlagAnchor Anchor() => new(Group(Original), Hashes(OriginalHashes), Siglum, Group(Version), Hashes(VersionHashes))
    {
        OriginalWords = Span(OriginalWords),
        VersionWords = Span(VersionWords),
    };

    private static FlagSpan? Span(int[]? words) => words is [var unit, var start, var length] ? new FlagSpan(new UnitIndex(unit), new Span(start, length), "") : null;

    private static int[]? Words(FlagSpan? span) => span is null ? null : [span.Unit.Value, span.Span.Start, span.Span.Length];

    private static int[] Numbers(UnitGroup units) => [.. units.Select(unit => unit.Value)];

    private static UnitGroup Group(int[] units) => UnitGroup.Of([.. units.Select(unit => new UnitIndex(unit))]);

    private static ImmutableArray<ContentHash> Hashes(string[] hashes) => [.. hashes.Select(hash => new ContentHash(hash))];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static T[]? OrNull<T>(ImmutableArray<T> items) => items.IsDefaultOrEmpty ? null : [.. items];
}
