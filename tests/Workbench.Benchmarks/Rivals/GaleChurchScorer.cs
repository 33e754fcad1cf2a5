using Workbench.Aligning.Model;
using Workbench.Aligning.Search;
using Workbench.Aligning.Words;

namespace Workbench.Benchmarks.Rivals;

/// <summary>
/// Lengths alone, with the shares and the variance of Gale and Church 1993 (sections 3 and 4), but the pair's own ratio. What they
/// do not link at all (1:3 and more) is as rare as their rarest shape.
/// </summary>
internal sealed class GaleChurchScorer(UnitTokens original, UnitTokens version) : ILinkScorer, IBandScorer
{
    private const double Variance = 6.8;

    private readonly double ratio = (version.Lengths[^1] + 1.0) / (original.Lengths[^1] + 1.0);

    public RunPriors Runs => RunPriors.None;

    public IBandScorer For(Band band, int shapes) => this;

    public float Score(int shape, int row, int column)
    {
        var taken = ShapePriors.Shapes[shape];
        var (left, right) = (original.Lengths[row + taken.Rows] - original.Lengths[row], version.Lengths[column + taken.Columns] - version.Lengths[column]);
        var share = Math.Log((taken.Rows, taken.Columns) switch
        {
            (1, 1) => 0.89,
            (1, 0) or (0, 1) => 0.0099 / 2,
            (2, 1) or (1, 2) => 0.089 / 2,
            _ => 0.011,
        });
        var mean = ((ratio * left) + right) / 2;
        var delta = (right - (ratio * left)) / Math.Sqrt(Math.Max(1, mean) * Variance);
        return (float)(share - (delta * delta / 2));
    }
}
