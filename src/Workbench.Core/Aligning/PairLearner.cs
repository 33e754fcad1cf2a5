using Workbench.Aligning.Model;
using Workbench.Aligning.Search;
using Workbench.Aligning.Shapes;
using Workbench.Aligning.Words;

namespace Workbench.Aligning;

/// <summary>
/// Learns a pair of sequences: a rough path over everything, then rounds of exact search round the last one, each of which
/// teaches the words, lengths and shapes of this pair to the next.
/// </summary>
internal static class PairLearner
{
    private const double LeastTaught = 0.05;

    /// <summary>How many columns round the rough paths are searched, and round the likely nodes of the round before.</summary>
    private const int FirstMargin = 40;
    private const int SecondMargin = 20;
    private const int Margin = 6;
    private const double LeastLikely = 1e-5;

    /// <param name="sure">Links that a person made: they teach whatever the search finds.</param>
    /// <returns>What was learnt, and the nodes that the alignment may pass.</returns>
    public static (PairModel Model, Band Band) Learn(
        UnitTokens original, UnitTokens version, AlignmentOptions options, IReadOnlyList<SoftLink> sure, IProgress<double>? progress, CancellationToken cancel)
    {
        var start = PairModel.Start(original, version, options.LexiconsFor(original.Language, version.Language), options.LearntWords);
        var model = start;
        var band = Band.Around(Rough(), FirstMargin);
        for (var round = 0; round < options.LearningRounds; round++)
        {
            cancel.ThrowIfCancellationRequested();

            // Before anything is learnt all of a text may look like a flank.
            var lattice = new Lattice(new ModelScorer(new LinkModel(original, version, model)), band, round == 0 ? ShapePriors.SmallShapes : ShapePriors.PlainShapes, round == 0 ? OpenEnds.None : OpenEnds.Both);
            model = model.Learn(start, original, version, [.. lattice.Links(LeastTaught), .. sure], lattice.CountRuns(LeastTaught));
            band = round == 0 ? Band.Around(Rough(), SecondMargin) : lattice.LikelyBand(LeastLikely, Margin);
            progress?.Report((round + 1.0) / (options.LearningRounds + 1));
        }

        cancel.ThrowIfCancellationRequested();
        return (model, band);

        List<Node> Rough() => RoughRoute.Find(new LinkModel(original, version, model), wholeTexts: true);
    }
}
