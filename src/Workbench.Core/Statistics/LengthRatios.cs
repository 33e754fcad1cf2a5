using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Statistics;

/// <summary>How long what a version has for each row is, beside the original.</summary>
public static class LengthRatios
{
    /// <summary>
    /// For every row the characters of the version to those of the original, with the ratio of the two whole texts as 1: at 0.5 the row is half as long
    /// as this version usually is. Null where one of them has nothing.
    /// </summary>
    /// <param name="version">By its place in the work.</param>
    public static ImmutableArray<double?> Of(AlignedWork work, int version)
    {
        ArgumentNullException.ThrowIfNull(work);
        var lengths = work.Rows.Select(row => (
            Original: row.Original.Sum(unit => work.Original.Document[unit].Text.Length),
            Version: row.Cells[version].Units.Sum(unit => work.Versions[version].Text.Document[unit].Text.Length))).ToList();
        var both = lengths.Where(row => row is { Original: > 0, Version: > 0 }).ToList();
        var usual = both.Sum(row => (double)row.Version) / Math.Max(1, both.Sum(row => (double)row.Original));
        return [.. lengths.Select(row => row is { Original: > 0, Version: > 0 } ? row.Version / (double)row.Original / usual : (double?)null)];
    }
}
