using System.Collections.Immutable;

namespace Workbench.App.Web.Reading;

/// <summary>Some rows that follow each other, as the bar over a whole work shows them.</summary>
/// <param name="DarkestRow">The row of these that departs furthest from the original.</param>
/// <param name="Divergence">That row's.</param>
public sealed record OverviewCell(int FirstRow, int LastRow, int DarkestRow, double Divergence)
{
    private const int Most = 120;
    private const int Shades = 5;

    /// <summary>From 0 to 4.</summary>
    public int Heat => Math.Min(Shades - 1, (int)(Divergence * Shades));

    public static ImmutableArray<OverviewCell> Of(OpenWork work, ImmutableArray<double> divergence)
    {
        var inCell = Math.Max(1, (divergence.Length + Most - 1) / Most);
        return [.. Enumerable.Range(0, Math.Min(divergence.Length, work.Aligned.Rows.Length)).Chunk(inCell).Select(rows =>
        {
            var darkest = rows.MaxBy(r => divergence[r]);
            return new OverviewCell(rows[0], rows[^1], darkest, divergence[darkest]);
        })];
    }
}
