using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>How one text renders a word or phrase throughout.</summary>
/// <param name="Groups">The renderings, the most frequent first.</param>
public sealed record RenderingsOfText(WorkText Text, ImmutableArray<RenderingGroup> Groups)
{
    /// <summary>Occurrences with a rendering.</summary>
    public int Found => Groups.Sum(group => group.Count);

    /// <summary>Occurrences in passages that the text has, without a rendering that could be told.</summary>
    public int NotFound { get; init; }

    /// <summary>Occurrences in passages that the text leaves out.</summary>
    public int Omitted { get; init; }

    /// <summary>
    /// The chance that two occurrences taken at random are rendered alike (Simpson's index over the groups), 0 to 1: 1 when there is one
    /// rendering only, 0 when there are no two alike; null with fewer than two renderings.
    /// </summary>
    public double? Consistency => Found < 2 ? null : Groups.Sum(group => group.Count * (group.Count - 1.0)) / (Found * (Found - 1.0));

    /// <summary>The divisions with renderings, in order, with those of each by how often they are met there: where a translator changes course.</summary>
    public ImmutableArray<DivisionRenderings> Drift { get; init; } = [];
}
