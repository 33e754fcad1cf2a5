using Workbench.Aligning;

namespace Workbench.Storage.Replacing;

/// <summary>The order in which an alignment keeps its links.</summary>
internal static class LinkSequence
{
    /// <summary>By the original's units; an addition follows the link that holds the version's unit before it.</summary>
    public static IEnumerable<Link> InReadingOrder(IReadOnlyList<Link> links, int versionCount)
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

        for (var unit = 1; unit < versionCount; unit++)
        {
            anchors[unit] = anchors[unit] < 0 ? anchors[unit - 1] : anchors[unit];
        }

        return links
            .OrderBy(l => l.IsAddition ? anchors[l.Version.First.Value] : l.Original.First.Value)
            .ThenBy(l => l.IsAddition ? l.Version.First.Value + 1 : 0);
    }
}
