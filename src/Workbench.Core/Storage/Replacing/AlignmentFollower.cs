using Workbench.Aligning;
using Workbench.Editing;
using Workbench.Works;

namespace Workbench.Storage.Replacing;

/// <summary>
/// Takes an alignment along when one of its texts is replaced. A link with a changed unit becomes stale and says why; a
/// new unit stands alone, stale, until somebody links it; a link is dropped only when both its sides are gone.
/// </summary>
internal static class AlignmentFollower
{
    /// <param name="siglum">The text that is replaced.</param>
    /// <param name="original">Whether that text is the original.</param>
    public static Alignment Follow(Alignment alignment, UnitMapping mapping, string siglum, bool original)
    {
        var followed = alignment.Links.Select(link => Follow(link, mapping, siglum, original)).Where(l => l.Original.Count + l.Version.Count > 0);
        var added = mapping.Added().Select(unit => New(unit, siglum, original));
        var (originals, versions) = original ? (mapping.NewCount, alignment.VersionCount) : (alignment.OriginalCount, mapping.NewCount);
        return new Alignment(originals, versions, LinkSequence.InReadingOrder([.. followed, .. added], versions));
    }

    private static Link Follow(Link link, UnitMapping mapping, string siglum, bool original)
    {
        var before = original ? link.Original : link.Version;
        var after = mapping.Follow(before);
        var moved = original ? link with { Original = after } : link with { Version = after };
        var changes = before.Select(unit => mapping.Change(unit, siglum)).OfType<string>().ToList();
        return changes.Count == 0 ? moved : Staleness.MakeStale(moved, string.Join("; ", changes));
    }

    private static Link New(UnitIndex unit, string siglum, bool original) =>
        (original ? new Link([unit], []) : new Link([], [unit])) with
        {
            State = LinkState.Stale,
            StaleReason = $"unit {unit} of '{siglum}' is new",
            Confidence = 0,
        };
}
