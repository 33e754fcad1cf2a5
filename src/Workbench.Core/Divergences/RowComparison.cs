using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>What comparing one row found.</summary>
/// <param name="Row">The number of the row, from zero.</param>
/// <param name="Versions">In the order of the work's versions.</param>
public sealed record RowComparison(int Row, UnitGroup Original, ImmutableArray<VersionComparison> Versions);
