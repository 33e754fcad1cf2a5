using System.Collections.Immutable;

namespace Workbench.App.Web.Reading;

/// <summary>Some rows that follow each other, as the bar over a whole work shows them.</summary>
/// <param name="DarkestRow">The row of these that departs furthest from the original.</param>
/// <param name="Divergence">That row's.</param>
/// <param name="Rank">The share of the cells that depart less, from 0 to 1: by it the cells are shaded, so that they tell apart in a free version too.</param>
public sealed record OverviewCell(int FirstRow, int LastRow, int DarkestRow, double Divergence, double Rank)
{
    private const int Most = 120;
    private const int Shades = 5;

    /// <summary>From 0 to 4.</summary>
    public int Heat => Math.Min(Shades - 1, (int)(Rank * Shades));

    public static ImmutableArray<OverviewCell> Of(int rowCount, ImmutableArray<double> divergence)
    {
        var inCell = Math.Max(1, (divergence.Length + Most - 1) / Most);
        var groups = Enumerable.Range(0, Math.Min(divergence.Length, rowCount)).Chunk(inCell)
            .Select(rows => (rows, Darkest: rows.MaxBy(r => divergence[r]))).ToList();
        double[] ordered = [.. groups.Select(g => divergence[g.Darkest]).Order()];
        return [.. groups.Select(g => new OverviewCell(
            g.rows[0], g.rows[^1], g.Darkest, divergence[g.Darkest], (double)Array.FindIndex(ordered, d => d >= divergence[g.Darkest]) / ordered.Length))];
    }
}
