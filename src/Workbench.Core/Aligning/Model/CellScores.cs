using System.Buffers;
using Workbench.Aligning.Search;
using Workbench.Aligning.Words;

namespace Workbench.Aligning.Model;

/// <summary>
/// For every cell (unit i of the original, unit j of the version) in a band, how well each word of either unit is explained
/// by the other unit: Σ t(e|r) / p(e) for the version's words, and the same the other way round. The sums of a larger
/// link are sums over its cells.
/// </summary>
internal sealed class CellScores
{
    private readonly UnitTokens original;
    private readonly UnitTokens version;
    private readonly int firstRow;
    private readonly int firstColumn;
    private readonly int[] low;
    private readonly int[] high;
    private readonly int[] rowOffsets;
    private readonly int[] columnLow;
    private readonly int[] columnHigh;
    private readonly int[] columnOffsets;
    private readonly float[] versionExplained;
    private readonly float[] originalExplained;

    public CellScores(UnitTokens original, UnitTokens version, WordModel words, Band band)
    {
        this.original = original;
        this.version = version;
        firstRow = band.FirstRow;
        firstColumn = band.Low(band.FirstRow);
        var rows = band.LastRow - band.FirstRow;
        var columns = band.High(band.LastRow) - firstColumn;
        (low, high, rowOffsets) = (new int[rows], new int[rows], new int[rows + 1]);
        (columnLow, columnHigh, columnOffsets) = (new int[columns], new int[columns], new int[columns + 1]);
        Array.Fill(columnLow, -1);
        for (var r = 0; r < rows; r++)
        {
            (low[r], high[r]) = (band.Low(firstRow + r), band.High(firstRow + r + 1));
            rowOffsets[r + 1] = rowOffsets[r] + version.Starts[high[r]] - version.Starts[low[r]];
            for (var c = low[r] - firstColumn; c < high[r] - firstColumn; c++)
            {
                columnLow[c] = columnLow[c] < 0 ? firstRow + r : columnLow[c];
                columnHigh[c] = firstRow + r + 1;
            }
        }

        for (var c = 0; c < columns; c++)
        {
            columnOffsets[c + 1] = columnOffsets[c] + (columnLow[c] < 0 ? 0 : original.Starts[columnHigh[c]] - original.Starts[columnLow[c]]);
        }

        versionExplained = new float[rowOffsets[^1]];
        originalExplained = new float[columnOffsets[^1]];
        FillRows(words);
        FillColumns(words);
    }

    public bool Contains(int row, int column) =>
        row >= firstRow && row - firstRow < low.Length && column >= low[row - firstRow] && column < high[row - firstRow];

    /// <summary>How well the original's unit explains each word of the version's.</summary>
    public ReadOnlySpan<float> VersionExplained(int row, int column) => versionExplained.AsSpan(
        rowOffsets[row - firstRow] + version.Starts[column] - version.Starts[low[row - firstRow]], version.Count(column));

    /// <summary>How well the version's unit explains each word of the original's.</summary>
    public ReadOnlySpan<float> OriginalExplained(int row, int column) => originalExplained.AsSpan(
        columnOffsets[column - firstColumn] + original.Starts[row] - original.Starts[columnLow[column - firstColumn]], original.Count(row));

    private void FillRows(WordModel words)
    {
        var explained = ArrayPool<float>.Shared.Rent(version.Types.Length);
        Array.Clear(explained);
        for (var r = 0; r < low.Length; r++)
        {
            words.ExplainVersion(original.Of(firstRow + r), explained);
            Gather(explained, version.Tokens.AsSpan(version.Starts[low[r]]..version.Starts[high[r]]), versionExplained.AsSpan(rowOffsets[r]));
            words.ForgetVersion(original.Of(firstRow + r), explained);
        }

        ArrayPool<float>.Shared.Return(explained);
    }

    private void FillColumns(WordModel words)
    {
        var explained = ArrayPool<float>.Shared.Rent(original.Types.Length);
        Array.Clear(explained);
        for (var c = 0; c < columnLow.Length; c++)
        {
            if (columnLow[c] < 0)
            {
                continue;
            }

            words.ExplainOriginal(version.Of(firstColumn + c), explained);
            Gather(explained, original.Tokens.AsSpan(original.Starts[columnLow[c]]..original.Starts[columnHigh[c]]), originalExplained.AsSpan(columnOffsets[c]));
            words.ForgetOriginal(version.Of(firstColumn + c), explained);
        }

        ArrayPool<float>.Shared.Return(explained);
    }

    private static void Gather(float[] explained, ReadOnlySpan<int> tokens, Span<float> target)
    {
        for (var t = 0; t < tokens.Length; t++)
        {
            target[t] = explained[tokens[t]];
        }
    }
}
