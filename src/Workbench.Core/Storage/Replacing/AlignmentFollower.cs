using Workbench.Aligning;

namespace Workbench.Storage.Replacing;

/// <summary>
/// Takes an alignment along when one of its texts is replaced. A link with a changed unit becomes stale; a new unit
/// stands alone, stale, until somebody links it; a link is dropped only when both its sides are gone.
/// </summary>
internal static class AlignmentFollower
{
    public static Alignment Follow(Alignment alignment, UnitMapping mapping, bool original)
    {
        var followed = alignment.Links.Select(link => Follow(link, mapping, original)).Where(l => l.Original.Count + l.Version.Count > 0);
        var added = mapping.Added().Select(u => original ? new Link([u], []) : new Link([], [u]))
            .Select(link => link with { State = LinkState.Stale, Confidence = 0 });
        var (originals, versions) = original ? (mapping.NewCount, alignment.VersionCount) : (alignment.OriginalCount, mapping.NewCount);
        return new Alignment(originals, versions, InReadingOrder([.. followed, .. added], versions));
    }

    private static Link Follow(Link link, UnitMapping mapping, bool original)
    {
        var before = original ? link.Original : link.Version;
        var after = mapping.Follow(before);
        var moved = original ? link with { Original = after } : link with { Version = after };

        // Its sentence links count sentences of units that are other ones now.
        return before.Any(mapping.IsChanged) ? moved with { State = LinkState.Stale, Sentences = [] } : moved;
    }

    private static IEnumerable<Link> InReadingOrder(IReadOnlyList<Link> links, int versionCount)
    {
        var anchors = new int[versionCount];
        Array.Fill(anchors, -1);
        foreach (var link in links.Where(l => !l.IsAddition))
        {
            foreach (var unit in link.Version)
            {
                anchors[unit.Value] = link.Original.First.Value;
            }
        }

        // An addition follows the link that holds the version's unit before it.
        for (var unit = 1; unit < versionCount; unit++)
        {
            anchors[unit] = anchors[unit] < 0 ? anchors[unit - 1] : anchors[unit];
        }

        return links
            .OrderBy(l => l.IsAddition ? anchors[l.Version.First.Value] : l.Original.First.Value)
            .ThenBy(l => l.IsAddition ? l.Version.First.Value + 1 : 0);
    }
}
