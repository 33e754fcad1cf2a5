using Workbench.Aligning.Joint;
using Workbench.Aligning.Shapes;
using Workbench.Aligning.Words;

namespace Workbench.Aligning.Model;

/// <summary>
/// What a link costs: the logarithm of its shape's prior and, where it has both sides, what its words and its lengths
/// say, weighted, less a bias: two groups are not translations until something speaks for it.
/// </summary>
internal sealed class LinkModel(UnitTokens original, UnitTokens version, PairModel pair)
{
    private const double Bias = -1;
    private const double WordWeight = 0.7;
    private const double LengthWeight = 0.7;

    public UnitTokens Original => original;

    public UnitTokens Version => version;

    public PairModel Pair => pair;

    /// <summary>Other versions, and vectors of the texts, that are heard.</summary>
    public IReadOnlyList<ILinkWitness> Witnesses { get; init; } = [];

    /// <summary>What groups of the original say for the version's units.</summary>
    public WordLikelihood OfVersion { get; } = WordLikelihood.OfVersion(original, version, pair.Table);

    /// <summary>What groups of the version say for the original's units.</summary>
    public WordLikelihood OfOriginal { get; } = WordLikelihood.OfOriginal(original, version, pair.Table);

    public float OneSided(int shape) => (float)pair.Priors.Log(shape);

    /// <param name="wordScore">Half the log-likelihoods of both directions together.</param>
    public float TwoSided(int shape, double wordScore, double lengthScore) =>
        (float)(pair.Priors.Log(shape) + Evidence(wordScore, lengthScore));

    /// <summary>The log-likelihood ratio of a two-sided link against a chance pairing, whatever its shape.</summary>
    public static double Evidence(double wordScore, double lengthScore) => Bias + (WordWeight * wordScore) + (LengthWeight * lengthScore);

    /// <summary>What the witnesses say of a link, one- or two-sided.</summary>
    public float Heard(LinkShape shape, int row, int column)
    {
        var score = 0.0;
        foreach (var witness in Witnesses)
        {
            score += witness.Score(shape, row, column);
        }

        return (float)score;
    }

    public double LengthScore(LinkShape shape, int row, int column) =>
        pair.Lengths.Score(Letters(original, shape.Original, row), Letters(version, shape.Version, column));

    private static int Letters(UnitTokens side, UnitPattern pattern, int first)
    {
        var letters = side.Lengths[first + pattern.Span] - side.Lengths[first];
        for (var offset = 0; pattern.IsGapped && offset < pattern.Span; offset++)
        {
            letters -= pattern.Contains(offset) ? 0 : side.Lengths[first + offset + 1] - side.Lengths[first + offset];
        }

        return letters;
    }
}
