using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Statistics;

/// <summary>What is counted of a work and its versions, all from texts and links alone.</summary>
/// <param name="Versions">In the order of the work's versions.</param>
/// <param name="Dispersion">As <see cref="Statistics.Dispersion"/> measures it, one a row.</param>
public sealed record WorkStatistics(ImmutableArray<VersionStatistics> Versions, ImmutableArray<double?> Dispersion)
{
    public static WorkStatistics Of(AlignedWork work, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return new WorkStatistics(
            [.. Enumerable.Range(0, work.Versions.Length).Select(version => VersionStatistics.Of(work, version))], Statistics.Dispersion.Of(work, cancel));
    }
}
