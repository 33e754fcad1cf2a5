using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Web.Reading;
using Workbench.Statistics;

namespace Workbench.App.Web.Studying;

/// <summary>The rows behind a plot, or behind one part of it, and what was measured of each.</summary>
/// <param name="Rows">In the order in which they are worth looking at.</param>
/// <param name="Values">One a row of the work; empty where the rows were only counted.</param>
internal sealed record PlotRows(ImmutableArray<int> Rows, ImmutableArray<double?> Values)
{
    public const string Length = "length";
    public const string Divergence = "divergence";
    public const string Omissions = "omissions";
    public const string Additions = "additions";
    public const string Confidence = "confidence";
    public const string Progress = "progress";
    public const string Dispersion = "dispersion";

    /// <param name="plot">One of the names above.</param>
    /// <param name="siglum">The version, where the plot is about one.</param>
    /// <param name="part">A step of confidence, a state, or rows as <c>12-40</c>; null for the whole plot.</param>
    /// <param name="divergence">One a row.</param>
    /// <returns>Null when there is no such plot, version or part.</returns>
    public static PlotRows? Of(OpenWork work, WorkStatistics statistics, ImmutableArray<double> divergence, string plot, string? siglum, string? part)
    {
        var version = work.Aligned.Versions.ToList().FindIndex(v => string.Equals(v.Text.Siglum, siglum, StringComparison.Ordinal));
        var counted = version < 0 ? null : statistics.Versions[version];
        return (plot, counted) switch
        {
            (Length, { } c) => Series(c.LengthRatios, part, ratio => Math.Abs(Math.Log(Math.Max(ratio, 1e-6)))),
            (Divergence, _) => Series([.. divergence.Select(d => (double?)d)], part, d => d),
            (Dispersion, _) => Series(statistics.Dispersion, part, d => d),
            (Omissions, { } c) => new PlotRows(c.Losses.OmissionRows, []),
            (Additions, { } c) => new PlotRows(c.Losses.AdditionRows, []),
            (Confidence, { } c) => Step(c, part) is { } step ? new PlotRows(c.Confidence[step], Confidences(work.Aligned, version)) : null,
            (Progress, { } c) => Enum.TryParse<LinkState>(part, out var state) ? new PlotRows(c.States.TryGetValue(state, out var rows) ? rows : [], []) : null,
            _ => null,
        };
    }

    /// <summary>A part of a series as addresses have it.</summary>
    public static string PartOf(SeriesBin bin) => string.Create(CultureInfo.InvariantCulture, $"{bin.FirstRow}-{bin.LastRow}");

    /// <summary>Those with a value, the most remarkable first.</summary>
    private static PlotRows? Series(ImmutableArray<double?> values, string? part, Func<double, double> remarkable)
    {
        var (first, last) = (0, values.Length - 1);
        if (!string.IsNullOrEmpty(part))
        {
            var ends = part.Split('-');
            if (ends.Length != 2 || !IsNumber(ends[0], out first) || !IsNumber(ends[1], out last) || first > last || last >= values.Length)
            {
                return null;
            }
        }

        return new PlotRows([.. Enumerable.Range(first, last - first + 1).Where(row => values[row] is not null).OrderByDescending(row => remarkable(values[row]!.Value)).ThenBy(row => row)], values);
    }

    private static int? Step(VersionStatistics version, string? part) => IsNumber(part, out var step) && step < version.Confidence.Length ? step : null;

    private static ImmutableArray<double?> Confidences(AlignedWork work, int version) => [.. work.Rows.Select(row => (double?)row.Cells[version].Confidence)];

    private static bool IsNumber(string? text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
