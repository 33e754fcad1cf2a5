using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>What comparing one row found.</summary>
/// <param name="Row">The number of the row, from zero.</param>
/// <param name="Versions">In the order of the work's versions.</param>
public sealed record RowComparison(int Row, UnitGroup Original, ImmutableArray<VersionComparison> Versions)
{
    /// <summary>The word differences of each pair of versions in one language that both have something for the row.</summary>
    public ImmutableArray<SisterComparison> Sisters { get; init; } = [];
}
