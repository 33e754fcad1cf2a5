using Workbench.Aligning.Words;

namespace Workbench.Aligning.Model;

/// <summary>
/// What a link costs: the logarithm of its shape's prior and, where it has both sides, what its words and its lengths
/// say, weighted, less a bias: two groups are not translations until something speaks for it.
/// </summary>
internal sealed class LinkModel(UnitTokens original, UnitTokens version, TranslationTable table, LengthModel lengths, ShapePriors priors)
{
    private const double Bias = -1;
    private const double WordWeight = 0.7;
    private const double LengthWeight = 0.7;

    public UnitTokens Original => original;

    public UnitTokens Version => version;

    /// <summary>What groups of the original say for the version's units.</summary>
    public WordLikelihood OfVersion { get; } = WordLikelihood.OfVersion(original, version, table);

    /// <summary>What groups of the version say for the original's units.</summary>
    public WordLikelihood OfOriginal { get; } = WordLikelihood.OfOriginal(original, version, table);

    public float OneSided(int shape) => (float)priors.Log(shape);

    /// <param name="wordScore">Half the log-likelihoods of both directions together.</param>
    public float TwoSided(int shape, double wordScore, double lengthScore) =>
        (float)(priors.Log(shape) + Bias + (WordWeight * wordScore) + (LengthWeight * lengthScore));

    public double LengthScore(int row, int rows, int column, int columns) => lengths.Score(
        original.Lengths[row + rows] - original.Lengths[row], version.Lengths[column + columns] - version.Lengths[column]);
}
