using Workbench.Aligning.Model;
using Workbench.Aligning.Words;

namespace Workbench.Aligning.Search;

/// <summary>
/// All alignments inside a band, each the sum of its links' scores. Gives the best of them (Viterbi) and, by the
/// forward–backward algorithm over the same scores, the posterior probability of every link (Rabiner 1989, section III).
/// </summary>
internal sealed class Lattice
{
    private readonly Band band;
    private readonly int shapes;
    private readonly int[] offsets;
    private readonly float[] scores;
    private readonly double[] forward;
    private readonly double[] backward;

    /// <param name="shapes">How many of <see cref="ShapePriors.Shapes"/> are tried, from the first.</param>
    public Lattice(UnitTokens original, UnitTokens version, LinkModel model, Band band, int shapes)
    {
        this.band = band;
        this.shapes = shapes;
        offsets = new int[band.LastRow - band.FirstRow + 2];
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            offsets[row - band.FirstRow + 1] = offsets[row - band.FirstRow] + band.High(row) - band.Low(row) + 1;
        }

        scores = new float[offsets[^1] * shapes];
        forward = new double[offsets[^1]];
        backward = new double[offsets[^1]];
        Score(original, version, model);
        RunForward();
        RunBackward();
    }

    private double Total => forward[^1];

    /// <summary>The best alignment, from the band's first node to its last, each link with its posterior.</summary>
    public List<SoftLink> BestPath()
    {
        var best = new float[offsets[^1]];
        var step = new sbyte[offsets[^1]];
        Array.Fill(best, float.NegativeInfinity);
        best[0] = 0;
        ForEachLink((from, to, shape, _, _) =>
        {
            var score = best[from] + scores[(to * shapes) + shape];
            if (score > best[to])
            {
                (best[to], step[to]) = (score, (sbyte)shape);
            }
        });

        var links = new List<SoftLink>();
        var (row, column) = (band.LastRow, band.High(band.LastRow));
        while (row > band.FirstRow || column > band.Low(band.FirstRow))
        {
            var shape = ShapePriors.Shapes[step[At(row, column)]];
            var to = At(row, column);
            (row, column) = (row - shape.Original, column - shape.Version);
            links.Add(new SoftLink(row, shape.Original, column, shape.Version, (float)Posterior(At(row, column), to, step[to])));
        }

        links.Reverse();
        return links;
    }

    /// <summary>Every link at least as probable as <paramref name="least"/>.</summary>
    public List<SoftLink> Links(double least)
    {
        var links = new List<SoftLink>();
        ForEachLink((from, to, shape, row, column) =>
        {
            var posterior = Posterior(from, to, shape);
            if (posterior >= least)
            {
                var (rows, columns) = ShapePriors.Shapes[shape];
                links.Add(new SoftLink(row - rows, rows, column - columns, columns, (float)posterior));
            }
        });
        return links;
    }

    private double Posterior(int from, int to, int shape) =>
        Math.Exp(Math.Min(0, forward[from] + scores[(to * shapes) + shape] + backward[to] - Total));

    private int At(int row, int column) => offsets[row - band.FirstRow] + column - band.Low(row);

    private bool Contains(int row, int column) => row >= band.FirstRow && column >= band.Low(row) && column <= band.High(row);

    private void Score(UnitTokens original, UnitTokens version, LinkModel model)
    {
        var cells = new CellScores(original, version, model.Words, band);
        var sums = new float[LongestUnit(original, band.FirstRow, band.LastRow, LongestUnit(version, band.Low(band.FirstRow), band.High(band.LastRow), 1))];
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                for (var shape = 0; shape < shapes; shape++)
                {
                    scores[(At(row, column) * shapes) + shape] = (float)Score(model, cells, row, column, shape, sums);
                }
            }
        }
    }

    private double Score(LinkModel model, CellScores cells, int row, int column, int shape, float[] sums)
    {
        var (rows, columns) = ShapePriors.Shapes[shape];
        var (firstRow, firstColumn) = (row - rows, column - columns);
        if (!Contains(firstRow, firstColumn))
        {
            return double.NegativeInfinity;
        }

        if (rows == 0 || columns == 0)
        {
            return model.OneSided(shape);
        }

        return cells.Contains(row - 1, firstColumn) && cells.Contains(firstRow, column - 1)
            ? model.TwoSided(cells, shape, firstRow, firstColumn, sums)
            : double.NegativeInfinity;
    }

    private void RunForward()
    {
        Array.Fill(forward, double.NegativeInfinity);
        forward[0] = 0;
        ForEachLink((from, to, shape, _, _) => forward[to] = LogAdd(forward[to], forward[from] + scores[(to * shapes) + shape]));
    }

    private void RunBackward()
    {
        Array.Fill(backward, double.NegativeInfinity);
        backward[^1] = 0;
        for (var row = band.LastRow; row >= band.FirstRow; row--)
        {
            for (var column = band.High(row); column >= band.Low(row); column--)
            {
                var to = At(row, column);
                for (var shape = 0; shape < shapes; shape++)
                {
                    var score = scores[(to * shapes) + shape];
                    if (!float.IsNegativeInfinity(score))
                    {
                        var from = At(row - ShapePriors.Shapes[shape].Original, column - ShapePriors.Shapes[shape].Version);
                        backward[from] = LogAdd(backward[from], backward[to] + score);
                    }
                }
            }
        }
    }

    /// <summary>Visits every possible link, nodes in reading order: all links into a node before any out of it.</summary>
    private void ForEachLink(Action<int, int, int, int, int> visit)
    {
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                var to = At(row, column);
                for (var shape = 0; shape < shapes; shape++)
                {
                    if (!float.IsNegativeInfinity(scores[(to * shapes) + shape]))
                    {
                        visit(At(row - ShapePriors.Shapes[shape].Original, column - ShapePriors.Shapes[shape].Version), to, shape, row, column);
                    }
                }
            }
        }
    }

    private static double LogAdd(double left, double right)
    {
        if (double.IsNegativeInfinity(left))
        {
            return right;
        }

        var (more, less) = left > right ? (left, right) : (right, left);
        return more - less > 40 ? more : more + Math.Log(1 + Math.Exp(less - more));
    }

    private static int LongestUnit(UnitTokens side, int first, int last, int least)
    {
        for (var unit = first; unit < last; unit++)
        {
            least = Math.Max(least, side.Count(unit));
        }

        return least;
    }
}
