using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Divergences;

/// <summary>Compares all rows of a work, in time linear in their number.</summary>
public static class WorkComparer
{
    /// <param name="progress">Is told the share of rows done, from 0 to 1, about a hundred times.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<RowComparison> Compare(AlignedWork work, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var proportions = new WorkProportions(work);
        var comparisons = ImmutableArray.CreateBuilder<RowComparison>(work.Rows.Length);
        var step = Math.Max(1, work.Rows.Length / 100);
        foreach (var row in work.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            comparisons.Add(RowComparer.Compare(work, row, proportions));
            if (comparisons.Count % step == 0)
            {
                progress?.Report((double)comparisons.Count / work.Rows.Length);
            }
        }

        progress?.Report(1);
        return comparisons.MoveToImmutable();
    }
}
