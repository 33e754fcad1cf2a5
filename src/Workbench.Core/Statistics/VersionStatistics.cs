using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Statistics;

/// <summary>What is counted of one version.</summary>
/// <param name="LengthRatios">As <see cref="Statistics.LengthRatios"/> measures them, one a row.</param>
/// <param name="Confidence">The rows of each step of confidence, as <see cref="ConfidenceHistogram"/> has them.</param>
/// <param name="States">The rows by the state of their links.</param>
public sealed record VersionStatistics(
    ImmutableArray<double?> LengthRatios,
    VersionLosses Losses,
    ImmutableArray<ImmutableArray<int>> Confidence,
    ImmutableDictionary<LinkState, ImmutableArray<int>> States)
{
    /// <param name="version">By its place in the work.</param>
    public static VersionStatistics Of(AlignedWork work, int version) => new(
        Statistics.LengthRatios.Of(work, version), VersionLosses.Of(work, version), ConfidenceHistogram.Of(work, version), ReviewProgress.Of(work, version));

    /// <summary>The share of the rows with links that a person confirmed or pinned.</summary>
    public double Reviewed
    {
        get
        {
            var all = States.Values.Sum(rows => rows.Length);
            return (Count(LinkState.Confirmed) + Count(LinkState.Pinned)) / (double)Math.Max(1, all);
        }
    }

    private int Count(LinkState state) => States.TryGetValue(state, out var rows) ? rows.Length : 0;
}
