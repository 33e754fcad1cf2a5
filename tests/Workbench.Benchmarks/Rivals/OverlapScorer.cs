using Workbench.Aligning.Model;
using Workbench.Aligning.Search;
using Workbench.Aligning.Words;

namespace Workbench.Benchmarks.Rivals;

/// <summary>
/// Shared words and lengths after hunalign (Varga et al. 2005, section 2.2): the share of words that have a counterpart in the
/// dictionary, three times, and closeness of the lengths; a unit left alone costs as much as a poor pair.
/// </summary>
internal sealed class OverlapScorer(UnitTokens original, UnitTokens version, TranslationTable table) : ILinkScorer, IBandScorer
{
    private const double Alone = 0.3;

    private readonly double ratio = (version.Lengths[^1] + 1.0) / (original.Lengths[^1] + 1.0);

    public RunPriors Runs => RunPriors.None;

    public IBandScorer For(Band band, int shapes) => this;

    public float Score(int shape, int row, int column)
    {
        var taken = ShapePriors.Shapes[shape];
        if (taken.IsOneSided)
        {
            return (float)Alone;
        }

        var best = double.PositiveInfinity;
        for (var r = 0; r < taken.Rows; r++)
        {
            for (var c = 0; c < taken.Columns; c++)
            {
                best = Math.Min(best, Overlap(row + r, column + c));
            }
        }

        var (left, right) = (ratio * (original.Lengths[row + taken.Rows] - original.Lengths[row]) + 2, version.Lengths[column + taken.Columns] - version.Lengths[column] + 2);
        return (float)(best + 0.3 - (0.3 * (Math.Max(left, right) / Math.Min(left, right) - 1)));
    }

    private double Overlap(int row, int column)
    {
        var words = version.Of(column).ToArray().ToHashSet();
        var shared = 0;
        foreach (var type in original.Of(row))
        {
            var isShared = false;
            for (var k = table.RowStarts[type]; k < table.RowStarts[type + 1] && !isShared; k++)
            {
                isShared = words.Contains(table.Version[k]);
            }

            shared += isShared ? 1 : 0;
        }

        return 3.0 * shared / (Math.Min(original.Count(row), version.Count(column)) + 1);
    }
}
