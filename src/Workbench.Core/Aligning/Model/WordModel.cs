using Workbench.Aligning.Words;

namespace Workbench.Aligning.Model;

/// <summary>
/// How much the words of two groups speak for their being translations: for each word of one side the logarithm of
/// its chance given the other side over its chance anywhere, half the sum of both directions. What the table does not know
/// about the given side stays background, so that unknown words say nothing.
/// </summary>
internal sealed class WordModel
{
    private const double LeastBackground = 0.05;

    private readonly UnitTokens original;
    private readonly UnitTokens version;
    private readonly TranslationTable table;
    private readonly float[] overVersionProbability;
    private readonly float[] overOriginalProbability;
    private readonly double[] originalMass;
    private readonly double[] versionMass;

    public WordModel(UnitTokens original, UnitTokens version, TranslationTable table)
    {
        this.original = original;
        this.version = version;
        this.table = table;
        overVersionProbability = [.. table.Version.Select((e, k) => (float)(table.ToVersion[k] / version.Probability(e)))];
        overOriginalProbability = [.. table.Original.Select((r, k) => (float)(table.ToOriginal[k] / original.Probability(r)))];
        originalMass = MassBefore(original, table.OriginalMass);
        versionMass = MassBefore(version, table.VersionMass);
    }

    /// <summary>Adds to each version word type what these words of the original say for it.</summary>
    public void ExplainVersion(ReadOnlySpan<int> originalTokens, float[] explained)
    {
        foreach (var r in originalTokens)
        {
            for (var k = table.RowStarts[r]; k < table.RowStarts[r + 1]; k++)
            {
                explained[table.Version[k]] += overVersionProbability[k];
            }
        }
    }

    public void ForgetVersion(ReadOnlySpan<int> originalTokens, float[] explained)
    {
        foreach (var r in originalTokens)
        {
            for (var k = table.RowStarts[r]; k < table.RowStarts[r + 1]; k++)
            {
                explained[table.Version[k]] = 0;
            }
        }
    }

    /// <summary>Adds to each original word type what these words of the version say for it.</summary>
    public void ExplainOriginal(ReadOnlySpan<int> versionTokens, float[] explained)
    {
        foreach (var e in versionTokens)
        {
            for (var c = table.ColumnStarts[e]; c < table.ColumnStarts[e + 1]; c++)
            {
                var k = table.ColumnEntries[c];
                explained[table.Original[k]] += overOriginalProbability[k];
            }
        }
    }

    public void ForgetOriginal(ReadOnlySpan<int> versionTokens, float[] explained)
    {
        foreach (var e in versionTokens)
        {
            for (var c = table.ColumnStarts[e]; c < table.ColumnStarts[e + 1]; c++)
            {
                explained[table.Original[table.ColumnEntries[c]]] = 0;
            }
        }
    }

    /// <summary>The log-likelihood of the version's words given so many units of the original, from their cells.</summary>
    public double GivenOriginal(CellScores cells, int row, int rows, int column, int columns, Span<float> sums)
    {
        var given = original.Starts[row + rows] - original.Starts[row];
        if (given == 0)
        {
            return 0;
        }

        var log = new ProductLog(Math.Max(LeastBackground, 1 - ((originalMass[row + rows] - originalMass[row]) / given)), given);
        for (var j = column; j < column + columns; j++)
        {
            var sum = sums[..version.Count(j)];
            cells.VersionExplained(row, j).CopyTo(sum);
            for (var i = row + 1; i < row + rows; i++)
            {
                Add(sum, cells.VersionExplained(i, j));
            }

            log.Multiply(sum);
        }

        return log.Value;
    }

    /// <summary>The log-likelihood of the original's words given so many units of the version, from their cells.</summary>
    public double GivenVersion(CellScores cells, int row, int rows, int column, int columns, Span<float> sums)
    {
        var given = version.Starts[column + columns] - version.Starts[column];
        if (given == 0)
        {
            return 0;
        }

        var log = new ProductLog(Math.Max(LeastBackground, 1 - ((versionMass[column + columns] - versionMass[column]) / given)), given);
        for (var i = row; i < row + rows; i++)
        {
            var sum = sums[..original.Count(i)];
            cells.OriginalExplained(i, column).CopyTo(sum);
            for (var j = column + 1; j < column + columns; j++)
            {
                Add(sum, cells.OriginalExplained(i, j));
            }

            log.Multiply(sum);
        }

        return log.Value;
    }

    /// <summary>The log-likelihood of one unit's words, given what a single unit of the other side says for each type.</summary>
    public double GivenOriginalUnit(int row, ReadOnlySpan<int> versionTokens, float[] explained) =>
        GivenUnit(original.Count(row), originalMass[row + 1] - originalMass[row], versionTokens, explained);

    public double GivenVersionUnit(int column, ReadOnlySpan<int> originalTokens, float[] explained) =>
        GivenUnit(version.Count(column), versionMass[column + 1] - versionMass[column], originalTokens, explained);

    private static double GivenUnit(int given, double mass, ReadOnlySpan<int> tokens, float[] explained)
    {
        if (given == 0)
        {
            return 0;
        }

        var log = new ProductLog(Math.Max(LeastBackground, 1 - (mass / given)), given);
        foreach (var token in tokens)
        {
            log.Multiply(explained[token]);
        }

        return log.Value;
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> more)
    {
        for (var t = 0; t < sum.Length; t++)
        {
            sum[t] += more[t];
        }
    }

    private static double[] MassBefore(UnitTokens side, float[] mass)
    {
        var before = new double[side.Units + 1];
        var total = 0.0;
        for (var unit = 0; unit < side.Units; unit++)
        {
            foreach (var token in side.Of(unit))
            {
                total += mass[token];
            }

            before[unit + 1] = total;
        }

        return before;
    }
}
