using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Statistics;

/// <summary>How far people have come with the links of a version.</summary>
public static class ReviewProgress
{
    /// <summary>The rows of a version by the state of their links, the one that asks for most attention counting; ascending.</summary>
    /// <param name="version">By its place in the work.</param>
    public static ImmutableDictionary<LinkState, ImmutableArray<int>> Of(AlignedWork work, int version)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Rows.Where(row => !row.Cells[version].Links.IsEmpty)
            .GroupBy(row => StateOf(row.Cells[version].Links), row => row.Number)
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    private static LinkState StateOf(ImmutableArray<Link> links) =>
        new[] { LinkState.Stale, LinkState.Suggested, LinkState.Draft, LinkState.Confirmed }.Where(state => links.Any(link => link.State == state))
            .DefaultIfEmpty(LinkState.Pinned).First();
}
