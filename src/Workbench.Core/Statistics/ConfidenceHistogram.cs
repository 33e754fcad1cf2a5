using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Statistics;

/// <summary>How many rows of a version are linked with which confidence.</summary>
public static class ConfidenceHistogram
{
    /// <summary>How many steps there are from 0 to 1.</summary>
    public const int Steps = 10;

    /// <summary>The rows of each step, ascending; a row that the version has no part in is in none.</summary>
    /// <param name="version">By its place in the work.</param>
    public static ImmutableArray<ImmutableArray<int>> Of(AlignedWork work, int version)
    {
        ArgumentNullException.ThrowIfNull(work);
        var rows = work.Rows.Where(row => !row.Cells[version].Links.IsEmpty).ToLookup(row => StepOf(row.Cells[version].Confidence), row => row.Number);
        return [.. Enumerable.Range(0, Steps).Select(step => rows[step].ToImmutableArray())];
    }

    /// <summary>Certainty belongs to the last step.</summary>
    public static int StepOf(double confidence) => Math.Clamp((int)(confidence * Steps), 0, Steps - 1);
}
