using Workbench.Aligning.Words;

namespace Workbench.Aligning.Model;

/// <summary>
/// What a link costs: the logarithm of its shape's prior and, where it has both sides, what its words and its lengths
/// say, weighted, less a bias: two groups are not translations until something speaks for it.
/// </summary>
internal sealed class LinkModel(UnitTokens original, UnitTokens version, WordModel words, LengthModel lengths, ShapePriors priors)
{
    private const double Bias = -1;
    private const double WordWeight = 0.7;
    private const double LengthWeight = 0.7;

    public WordModel Words => words;

    public LengthModel Lengths => lengths;

    public double OneSided(int shape) => priors.Log(shape);

    /// <summary>The score of a link whose cells all lie in <paramref name="cells"/>.</summary>
    public double TwoSided(CellScores cells, int shape, int row, int column, Span<float> sums)
    {
        var (rows, columns) = ShapePriors.Shapes[shape];
        return Combine(shape, WordScore(cells, row, rows, column, columns, sums), LengthScore(row, rows, column, columns));
    }

    /// <summary>The same from a word score found otherwise.</summary>
    public double Combine(int shape, double wordScore, double lengthScore) =>
        priors.Log(shape) + Bias + (WordWeight * wordScore) + (LengthWeight * lengthScore);

    public double WordScore(CellScores cells, int row, int rows, int column, int columns, Span<float> sums) =>
        (words.GivenOriginal(cells, row, rows, column, columns, sums) + words.GivenVersion(cells, row, rows, column, columns, sums)) / 2;

    public double LengthScore(int row, int rows, int column, int columns) => lengths.Score(
        original.Lengths[row + rows] - original.Lengths[row], version.Lengths[column + columns] - version.Lengths[column]);
}
