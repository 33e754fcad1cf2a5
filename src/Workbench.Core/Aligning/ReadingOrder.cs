namespace Workbench.Aligning;

/// <summary>The order links are kept and shown in: that of the original, each addition after the link that holds the version's unit before it.</summary>
internal static class ReadingOrder
{
    /// <param name="versionCount">How many units the version has; every one of them is in a link.</param>
    public static IEnumerable<Link> Sort(IReadOnlyCollection<Link> links, int versionCount)
    {
        var anchors = new int[versionCount];
        Array.Fill(anchors, -1);
        foreach (var link in links)
        {
            foreach (var unit in link.IsAddition || link.Moved ? [] : link.Version.AsSpan())
            {
                anchors[unit.Value] = link.Original.First.Value;
            }
        }

        for (var unit = 1; unit < versionCount; unit++)
        {
            anchors[unit] = anchors[unit] < 0 ? anchors[unit - 1] : anchors[unit];
        }

        return IsSorted(links, Key) ? links : links.OrderBy(Key);

        (int, int) Key(Link link) => link.IsAddition ? (anchors[link.Version.First.Value], link.Version.First.Value + 1) : (link.Original.First.Value, 0);
    }

    /// <summary>An edit of a row or two leaves a volume in order, and sorting it costs more than all else of the edit.</summary>
    private static bool IsSorted(IReadOnlyCollection<Link> links, Func<Link, (int, int)> key)
    {
        var before = (int.MinValue, 0);
        foreach (var link in links)
        {
            var now = key(link);
            if (now.CompareTo(before) < 0)
            {
                return false;
            }

            before = now;
        }

        return true;
    }
}
