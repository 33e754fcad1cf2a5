using Workbench.Aligning.Words;
using Workbench.Works;

namespace Workbench.Aligning.Model;

/// <summary>What any two groups of units say for being translations of each other, wherever they stand.</summary>
internal sealed class GroupEvidence(LinkModel model)
{
    private readonly WordLikelihood.Scratch ofVersion = model.OfVersion.NewScratch();
    private readonly WordLikelihood.Scratch ofOriginal = model.OfOriginal.NewScratch();

    /// <summary>The log-likelihood ratio of the two against a chance pairing.</summary>
    public double Of(UnitGroup original, UnitGroup version) => LinkModel.Evidence(Words(original, version), Length(original, version));

    /// <summary>What the words say, both directions averaged.</summary>
    public double Words(UnitGroup original, UnitGroup version) =>
        (Likelihood(model.OfVersion, original, version, ofVersion) + Likelihood(model.OfOriginal, version, original, ofOriginal)) / 2;

    public double Length(UnitGroup original, UnitGroup version) => model.Pair.Lengths.Score(Letters(model.Original, original), Letters(model.Version, version));

    private static int Letters(UnitTokens side, UnitGroup units) => units.Sum(u => side.Lengths[u.Value + 1] - side.Lengths[u.Value]);

    private static double Likelihood(WordLikelihood likelihood, UnitGroup given, UnitGroup told, WordLikelihood.Scratch scratch)
    {
        foreach (var unit in given)
        {
            likelihood.Add(unit.Value, scratch);
        }

        var sum = 0.0;
        Span<float> score = stackalloc float[1];
        foreach (var unit in told)
        {
            likelihood.Score(unit.Value, score, scratch);
            sum += score[0];
        }

        scratch.Clear();
        return sum;
    }
}
