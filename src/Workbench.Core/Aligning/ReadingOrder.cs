namespace Workbench.Aligning;

/// <summary>The order links are kept and shown in: that of the original, each addition after the link that holds the version's unit before it.</summary>
internal static class ReadingOrder
{
    /// <param name="versionCount">How many units the version has; every one of them is in a link.</param>
    public static IEnumerable<Link> Sort(IReadOnlyCollection<Link> links, int versionCount)
    {
        var anchors = new int[versionCount];
        Array.Fill(anchors, -1);
        foreach (var link in links.Where(l => !l.IsAddition && !l.Moved))
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
