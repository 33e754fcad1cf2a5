using Workbench.Aligning.Model;
using Workbench.Aligning.Shapes;

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
    public Lattice(LinkModel model, Band band, int shapes)
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
        ScoreLinks(model);
        RunForward();
        RunBackward();
    }

    /// <summary>The log-probability of all alignments together.</summary>
    private double Total => forward[^1];

    /// <summary>The best alignment, from the band's first node to its last, each link with its posterior.</summary>
    public List<SoftLink> BestPath()
    {
        var best = new double[offsets[^1]];
        var step = new sbyte[offsets[^1]];
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                var to = At(row, column);
                best[to] = to == 0 ? 0 : double.NegativeInfinity;
                for (var shape = 0; shape < shapes; shape++)
                {
                    if (IsPossible(to, shape) && best[From(row, column, shape)] + scores[(to * shapes) + shape] is var score && score > best[to])
                    {
                        (best[to], step[to]) = (score, (sbyte)shape);
                    }
                }
            }
        }

        return Trace(step);
    }

    /// <summary>Every link at least as probable as <paramref name="least"/>.</summary>
    public List<SoftLink> Links(double least)
    {
        var links = new List<SoftLink>();
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                for (var shape = 0; shape < shapes; shape++)
                {
                    if (IsPossible(At(row, column), shape) && Posterior(row, column, shape) is var posterior && posterior >= least)
                    {
                        links.Add(Link(row, column, shape, posterior));
                    }
                }
            }
        }

        return links;
    }

    /// <summary>The columns of a row's nodes that the alignment passes with at least this probability.</summary>
    public IEnumerable<int> LikelyColumns(int row, double least)
    {
        for (var column = band.Low(row); column <= band.High(row); column++)
        {
            if (forward[At(row, column)] + backward[At(row, column)] - Total > Math.Log(least))
            {
                yield return column;
            }
        }
    }

    /// <summary>
    /// Follows every alignment from a node on until it meets a node where <paramref name="isEnd"/> holds, within the
    /// rectangle up to <paramref name="limit"/>; gives those nodes, each with the log-probability of all ways to it.
    /// </summary>
    public IEnumerable<(Node Node, double Score)> Reach(Node start, Node limit, Func<Node, bool> isEnd)
    {
        var (rows, columns) = (limit.Row - start.Row + 1, limit.Column - start.Column + 1);
        var reached = new double[rows * columns];
        Array.Fill(reached, double.NegativeInfinity);
        reached[0] = 0;
        for (var row = start.Row; row <= limit.Row; row++)
        {
            for (var column = Math.Max(start.Column, band.Low(row)); column <= Math.Min(limit.Column, band.High(row)); column++)
            {
                var here = ((row - start.Row) * columns) + column - start.Column;
                for (var shape = 0; shape < shapes && here > 0; shape++)
                {
                    var (a, b) = (ShapePriors.Shapes[shape].Rows, ShapePriors.Shapes[shape].Columns);
                    if (row - a >= start.Row && column - b >= start.Column && IsPossible(At(row, column), shape))
                    {
                        reached[here] = LogAdd(reached[here], reached[here - (a * columns) - b] + scores[(At(row, column) * shapes) + shape]);
                    }
                }

                if (here > 0 && !double.IsNegativeInfinity(reached[here]) && isEnd(new Node(row, column)))
                {
                    yield return (new Node(row, column), reached[here]);
                    reached[here] = double.NegativeInfinity;
                }
            }
        }
    }

    private List<SoftLink> Trace(sbyte[] step)
    {
        var links = new List<SoftLink>();
        var (row, column) = (band.LastRow, band.High(band.LastRow));
        while (row > band.FirstRow || column > band.Low(band.FirstRow))
        {
            var shape = step[At(row, column)];
            links.Add(Link(row, column, shape, Posterior(row, column, shape)));
            (row, column) = (row - ShapePriors.Shapes[shape].Rows, column - ShapePriors.Shapes[shape].Columns);
        }

        links.Reverse();
        return links;
    }

    private static SoftLink Link(int row, int column, int shape, double posterior)
    {
        var taken = ShapePriors.Shapes[shape];
        return new SoftLink(row - taken.Rows, column - taken.Columns, taken, (float)posterior);
    }

    private double Posterior(int row, int column, int shape)
    {
        var to = At(row, column);
        return Math.Exp(Math.Min(0, forward[From(row, column, shape)] + scores[(to * shapes) + shape] + backward[to] - Total));
    }

    private int At(int row, int column) => offsets[row - band.FirstRow] + column - band.Low(row);

    private int From(int row, int column, int shape) =>
        At(row - ShapePriors.Shapes[shape].Rows, column - ShapePriors.Shapes[shape].Columns);

    private bool IsPossible(int to, int shape) => !float.IsNegativeInfinity(scores[(to * shapes) + shape]);

    private void ScoreLinks(LinkModel model)
    {
        var words = new GroupScores(model, band, ShapePriors.Shapes.Take(shapes));
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                for (var shape = 0; shape < shapes; shape++)
                {
                    scores[(At(row, column) * shapes) + shape] = Score(model, words, row, column, shape);
                }
            }
        }
    }

    private float Score(LinkModel model, GroupScores words, int row, int column, int shape)
    {
        var taken = ShapePriors.Shapes[shape];
        var (firstRow, firstColumn) = (row - taken.Rows, column - taken.Columns);
        if (firstRow < band.FirstRow || firstColumn < band.Low(firstRow) || firstColumn > band.High(firstRow))
        {
            return float.NegativeInfinity;
        }

        return taken.IsOneSided
            ? model.OneSided(shape)
            : model.TwoSided(shape, words.WordScore(taken, firstRow, firstColumn), model.LengthScore(taken, firstRow, firstColumn));
    }

    private void RunForward()
    {
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                var to = At(row, column);
                var sum = to == 0 ? 0 : double.NegativeInfinity;
                for (var shape = 0; shape < shapes; shape++)
                {
                    if (IsPossible(to, shape))
                    {
                        sum = LogAdd(sum, forward[From(row, column, shape)] + scores[(to * shapes) + shape]);
                    }
                }

                forward[to] = sum;
            }
        }
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
                    if (IsPossible(to, shape))
                    {
                        ref var from = ref backward[From(row, column, shape)];
                        from = LogAdd(from, backward[to] + scores[(to * shapes) + shape]);
                    }
                }
            }
        }
    }

    public static double LogAdd(double left, double right)
    {
        var (more, less) = left > right ? (left, right) : (right, left);
        return !(more - less < 40) ? more : more + Math.Log(1 + Math.Exp(less - more));
    }
}
