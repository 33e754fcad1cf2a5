namespace Workbench.Aligning.Search;

/// <summary>
/// The part of the grid that is searched. A node (i, j) stands between units: i units of the original and j of the version
/// lie before it. Row i of the band holds the nodes from <c>Low(i)</c> to <c>High(i)</c>; both never fall.
/// </summary>
internal sealed class Band
{
    private readonly int[] low;
    private readonly int[] high;

    private Band(int firstRow, int[] low, int[] high)
    {
        FirstRow = firstRow;
        this.low = low;
        this.high = high;
    }

    public int FirstRow { get; }

    public int LastRow => FirstRow + low.Length - 1;

    public int Low(int row) => low[row - FirstRow];

    public int High(int row) => high[row - FirstRow];

    /// <summary>
    /// The nodes within <paramref name="halfWidth"/> columns of the given ones, which are sorted and run from the first node of
    /// the stretch to its last; these two stay as they are. Where the nodes leap, the band takes the omission first.
    /// </summary>
    public static Band Around(IReadOnlyList<Node> path, int halfWidth)
    {
        var (first, last) = (path[0], path[^1]);
        var low = new int[last.Row - first.Row + 1];
        var high = new int[low.Length];
        Array.Fill(low, int.MaxValue);
        Array.Fill(high, -1);
        foreach (var (row, column) in path)
        {
            low[row - first.Row] = Math.Min(low[row - first.Row], column);
            high[row - first.Row] = Math.Max(high[row - first.Row], column);
        }

        for (var i = 1; i < high.Length; i++)
        {
            high[i] = Math.Max(high[i], high[i - 1]);
        }

        for (var i = low.Length - 2; i >= 0; i--)
        {
            low[i] = Math.Min(low[i], low[i + 1]);
        }

        for (var i = 1; i < low.Length; i++)
        {
            low[i] = Math.Min(low[i], high[i - 1]);
        }

        for (var i = 0; i < low.Length; i++)
        {
            low[i] = Math.Max(first.Column, low[i] - halfWidth);
            high[i] = Math.Min(last.Column, high[i] + halfWidth);
        }

        return new Band(first.Row, low, high);
    }

    /// <summary>The nodes between two nodes; rows where the band has left them behind are cut off.</summary>
    /// <param name="start">A node of the band.</param>
    public Band Within(Node start, Node limit)
    {
        var rows = 1;
        while (start.Row + rows <= limit.Row && Low(start.Row + rows) <= limit.Column)
        {
            rows++;
        }

        return new Band(
            start.Row,
            [.. Enumerable.Range(start.Row, rows).Select(row => Math.Max(start.Column, Low(row)))],
            [.. Enumerable.Range(start.Row, rows).Select(row => Math.Min(limit.Column, High(row)))]);
    }

    /// <summary>The same nodes with the sides exchanged.</summary>
    public Band Transpose()
    {
        var firstColumn = Low(FirstRow);
        var columnLow = new int[High(LastRow) - firstColumn + 1];
        var columnHigh = new int[columnLow.Length];
        Array.Fill(columnLow, -1);
        for (var row = FirstRow; row <= LastRow; row++)
        {
            for (var column = Low(row) - firstColumn; column <= High(row) - firstColumn; column++)
            {
                columnLow[column] = columnLow[column] < 0 ? row : columnLow[column];
                columnHigh[column] = row;
            }
        }

        return new Band(firstColumn, columnLow, columnHigh);
    }
}
