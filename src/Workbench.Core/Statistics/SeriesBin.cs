using System.Collections.Immutable;

namespace Workbench.Statistics;

/// <summary>Some rows that follow each other, and how a measure is spread over them.</summary>
/// <param name="Low">A quarter of the values lie below.</param>
/// <param name="High">A quarter of the values lie above.</param>
/// <param name="Least">The least value.</param>
/// <param name="Most">The greatest value.</param>
public sealed record SeriesBin(int FirstRow, int LastRow, double Low, double Median, double High, double Least, double Most)
{
    /// <summary>The rows in at most so many parts of one size; a part without any value is left out.</summary>
    /// <param name="values">One a row; null where the row has none.</param>
    public static ImmutableArray<SeriesBin> Of(ImmutableArray<double?> values, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var size = Math.Max(1, (values.Length + most - 1) / most);
        return [.. Enumerable.Range(0, values.Length).Chunk(size)
            .Select(rows => (Rows: rows, Values: rows.Select(row => values[row]).OfType<double>().Order().ToArray()))
            .Where(bin => bin.Values.Length > 0)
            .Select(bin => new SeriesBin(
                bin.Rows[0], bin.Rows[^1], Quantile(bin.Values, 0.25), Quantile(bin.Values, 0.5), Quantile(bin.Values, 0.75), bin.Values[0], bin.Values[^1]))];
    }

    /// <summary>By linear interpolation between the two values next to it.</summary>
    private static double Quantile(double[] ordered, double share)
    {
        var place = share * (ordered.Length - 1);
        var (below, part) = ((int)place, place - (int)place);
        return part == 0 ? ordered[below] : ordered[below] + (part * (ordered[below + 1] - ordered[below]));
    }
}
