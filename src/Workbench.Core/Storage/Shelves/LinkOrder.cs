using System.Collections.Immutable;
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
    public static IEnumerable<StoredRecord> Records(string text, IEnumerable<Link> links, long before = -1)
    {
        foreach (var link in links)
        {
            before = link.IsAddition ? before : link.Original.First.Value;
            var order = (before << 32) | (link.IsAddition ? (uint)link.Version.First.Value + 1 : 0u);
            yield return new StoredRecord(Keys.Link, Keys.LinkOf(text, link), text, order, 0, Codec.Write(link, LinkJson.Write));
        }
    }

    /// <summary>The place of a link that has units of the original.</summary>
    public static long Of(Link link) => (long)link.Original.First.Value << 32;

    /// <summary>Where two lists of links part, or the link of the original before it, which tells the place of the additions that follow it; 0 where there is none.</summary>
    public static int BeginOfChange(ImmutableArray<Link> before, ImmutableArray<Link> after)
    {
        var (head, least) = (0, Math.Min(before.Length, after.Length));
        while (head < least && ReferenceEquals(before[head], after[head]))
        {
            head++;
        }

        do
        {
            head--;
        }
        while (head >= 0 && before[head].IsAddition);
        return Math.Max(0, head);
    }

    /// <summary>What stands before a stored link, as <see cref="Records"/> wants it told.</summary>
    public static long Before(long order) => (order - 1) >> 32;
}
