using Workbench.Aligning;

namespace Workbench.Storage.Shelves;

/// <summary>
/// The place of a link among the links of its alignment, told by units and not by a count of links, so that splitting
/// one link does not move, and write, all that follow: a link by its first unit of the original, an addition by that of
/// the link before it and then by its own first unit.
/// </summary>
internal static class LinkOrder
{
    /// <summary>The records of links in reading order of the original, additions where they stand.</summary>
    /// <param name="before">The first unit of the original link before the first of these; -1 at the head.</param>
    public static IEnumerable<StoredRecord> Records(string text, IReadOnlyList<Link> links, long before = -1)
    {
        foreach (var link in links)
        {
            before = link.IsAddition ? before : link.Original.First.Value;
            var order = (before << 32) | (link.IsAddition ? (uint)link.Version.First.Value + 1 : 0u);
            yield return new StoredRecord(Keys.Link, Keys.LinkOf(text, link), text, order, 0, Codec.Write(link, LinkJson.Write));
        }
    }

    /// <summary>What stands before a stored link, as <see cref="Records"/> wants it told.</summary>
    public static long Before(long order) => (order - 1) >> 32;
}
