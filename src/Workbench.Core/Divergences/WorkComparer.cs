using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Workbench.Aligning;

namespace Workbench.Divergences;

/// <summary>Compares all rows of a work, in time linear in their number, on all processors; the result does not depend on how many.</summary>
public static class WorkComparer
{
    /// <param name="progress">Is told the share of rows done, from 0 to 1, about a hundred times.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<RowComparison> Compare(AlignedWork work, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        Compare(work, ComparisonOptions.Default, progress, cancel);

    /// <inheritdoc cref="Compare(AlignedWork, IProgress{double}?, CancellationToken)"/>
    public static ImmutableArray<RowComparison> Compare(AlignedWork work, ComparisonOptions options, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var proportions = new ComparisonBasis(work, options);
        var comparisons = new RowComparison[work.Rows.Length];
        var step = Math.Max(1, work.Rows.Length / 100);
        var done = 0;
        Parallel.For(0, work.Rows.Length, new ParallelOptions { CancellationToken = cancel }, row =>
        {
            comparisons[row] = RowComparer.Compare(work, work.Rows[row], proportions);
            if (Interlocked.Increment(ref done) is var count && count % step == 0)
            {
                progress?.Report((double)count / comparisons.Length);
            }
        });
        progress?.Report(1);
        return ImmutableCollectionsMarshal.AsImmutableArray(comparisons);
    }
}
