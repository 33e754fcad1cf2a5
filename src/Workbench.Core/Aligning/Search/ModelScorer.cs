using Workbench.Aligning.Model;

namespace Workbench.Aligning.Search;

/// <summary>Scores links by the pair's model: shape, words, lengths, and what witnesses say.</summary>
internal sealed class ModelScorer(LinkModel model) : ILinkScorer
{
    public RunPriors Runs => model.Pair.Runs;

    public IBandScorer For(Band band, int shapes) => new InBand(model, new GroupScores(model, band, ShapePriors.Shapes.Take(shapes)));

    private sealed class InBand(LinkModel model, GroupScores words) : IBandScorer
    {
        public float Score(int shape, int row, int column)
        {
            var taken = ShapePriors.Shapes[shape];
            var heard = model.Heard(taken, row, column);
            return taken.IsOneSided
                ? heard + model.OneSided(shape)
                : heard + model.TwoSided(shape, words.WordScore(taken, row, column), model.LengthScore(taken, row, column));
        }
    }
}
