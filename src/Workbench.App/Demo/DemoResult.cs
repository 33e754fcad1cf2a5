using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.App.Demo;

/// <summary>What the demo made.</summary>
internal sealed record DemoResult(AlignedWork Work, ImmutableArray<RowComparison> Rows, ImmutableArray<DemoStep> Steps, DemoFolder Folder)
{
    /// <summary>The rows in which the versions depart most, among those where every text has something.</summary>
    public IEnumerable<RowComparison> MostDivergent(int count) =>
        Rows.Where(row => !row.Original.IsEmpty && row.Versions.All(version => !version.Units.IsEmpty))
            .OrderByDescending(row => row.Versions.Sum(version => version.Divergence)).Take(count);
}
