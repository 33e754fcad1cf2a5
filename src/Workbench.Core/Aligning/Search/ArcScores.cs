using System.Collections.Concurrent;
using Workbench.Aligning.Model;

namespace Workbench.Aligning.Search;

/// <summary>
/// What every link in a band scores. Nodes are numbered row by row; an arc is a link of one shape into a node, from a node so
/// many numbers before it.
/// </summary>
internal sealed class ArcScores
{
    /// <summary>The number that a node of column 0 would have, for each row.</summary>
    private readonly int[] origins;
    private readonly int shapes;
    private readonly float[] scores;

    /// <param name="shapes">How many of <see cref="ShapePriors.Shapes"/> are tried, from the first.</param>
    public ArcScores(ILinkScorer scorer, Band band, int shapes)
    {
        (Band, this.shapes) = (band, shapes);
        origins = new int[band.LastRow - band.FirstRow + 1];
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            origins[row - band.FirstRow] = Nodes - band.Low(row);
            Nodes += band.High(row) - band.Low(row) + 1;
        }

        scores = new float[Nodes * shapes];
        var inBand = scorer.For(band, shapes);
        Parallel.ForEach(Partitioner.Create(band.FirstRow, band.LastRow + 1), rows =>
        {
            for (var row = rows.Item1; row < rows.Item2; row++)
            {
                ScoreRow(inBand, row);
            }
        });
    }

    public Band Band { get; }

    public int Nodes { get; }

    /// <summary>Every row of the band with its first and last node.</summary>
    public IEnumerable<(int Row, int First, int Last)> Rows() => Enumerable
        .Range(Band.FirstRow, Band.LastRow - Band.FirstRow + 1)
        .Select(row => (row, At(row, Band.Low(row)), At(row, Band.High(row))));

    public static bool IsPossible(float score) => !float.IsNegativeInfinity(score);

    public int At(int row, int column) => origins[row - Band.FirstRow] + column;

    /// <summary>The scores of the arcs into a node, by shape; −∞ where the band has no node that the link could begin at.</summary>
    public ReadOnlySpan<float> Into(int node) => scores.AsSpan(node * shapes, shapes);

    /// <summary>How far back in the numbers the arcs into a row's nodes begin, by shape. Meaningless for arcs that score −∞.</summary>
    public void StepsInto(int row, Span<int> steps)
    {
        for (var shape = 0; shape < shapes; shape++)
        {
            var taken = ShapePriors.Shapes[shape];
            steps[shape] = row - taken.Rows < Band.FirstRow ? 0 : origins[row - Band.FirstRow] - origins[row - taken.Rows - Band.FirstRow] + taken.Columns;
        }
    }

    private void ScoreRow(IBandScorer scorer, int row)
    {
        for (var column = Band.Low(row); column <= Band.High(row); column++)
        {
            var into = scores.AsSpan(At(row, column) * shapes, shapes);
            for (var shape = 0; shape < shapes; shape++)
            {
                into[shape] = Score(scorer, row, column, shape);
            }
        }
    }

    private float Score(IBandScorer scorer, int row, int column, int shape)
    {
        var taken = ShapePriors.Shapes[shape];
        var (firstRow, firstColumn) = (row - taken.Rows, column - taken.Columns);
        var isInside = firstRow >= Band.FirstRow && firstColumn >= Band.Low(firstRow) && firstColumn <= Band.High(firstRow);
        return isInside ? scorer.Score(shape, firstRow, firstColumn) : float.NegativeInfinity;
    }
}
