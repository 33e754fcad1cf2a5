using Workbench.Aligning.Model;
using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Search;

/// <summary>
/// All alignments inside a band, each the sum of its links' scores. Gives the best of them (Viterbi) and, by the
/// forward–backward algorithm over the same scores, the posterior probability of every link (Rabiner 1989, section III).
/// </summary>
internal sealed class Lattice
{
    private const double LeastCounted = 1e-4;

    private readonly Band band;
    private readonly int shapes;
    private readonly ArcScores arcs;
    private readonly double[] forward;
    private readonly double[] backward;

    /// <param name="shapes">How many of <see cref="ShapePriors.Shapes"/> are tried, from the first.</param>
    public Lattice(LinkModel model, Band band, int shapes)
    {
        (this.band, this.shapes) = (band, shapes);
        arcs = new ArcScores(model, band, shapes);
        (forward, backward) = (new double[arcs.Nodes], new double[arcs.Nodes]);
        Parallel.Invoke(RunForward, RunBackward);
    }

    public Node Start => new(band.FirstRow, band.Low(band.FirstRow));

    /// <summary>The log-probability of all alignments together.</summary>
    private double Total => forward[^1];

    /// <summary>The best alignment, from the band's first node to its last, each link with its posterior.</summary>
    public List<SoftLink> BestPath()
    {
        var best = new double[arcs.Nodes];
        var taken = new sbyte[arcs.Nodes];
        var steps = new int[shapes];
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            arcs.StepsInto(row, steps);
            var (first, last) = NodesOf(row);
            for (var node = first; node <= last; node++)
            {
                var into = arcs.Into(node);
                best[node] = node == 0 ? 0 : double.NegativeInfinity;
                for (var shape = 0; shape < shapes; shape++)
                {
                    if (IsPossible(into[shape]) && best[node - steps[shape]] + into[shape] is var score && score > best[node])
                    {
                        (best[node], taken[node]) = (score, (sbyte)shape);
                    }
                }
            }
        }

        return Trace(taken);
    }

    /// <summary>Every link at least as probable as <paramref name="least"/>.</summary>
    public List<SoftLink> Links(double least)
    {
        var links = new List<SoftLink>();
        var leastLog = Math.Log(least);
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                for (var shape = 0; shape < shapes && LogPosterior(At(row, column)) >= leastLog; shape++)
                {
                    if (Posterior(row, column, shape) is var posterior && posterior >= least)
                    {
                        links.Add(Link(row, column, shape, posterior));
                    }
                }
            }
        }

        return links;
    }

    /// <summary>For every unit between the band's ends, of the original and of the version: the probability that it is in no two-sided link.</summary>
    public (float[] Original, float[] Version) Alone()
    {
        var (firstColumn, lastColumn) = (band.Low(band.FirstRow), band.High(band.LastRow));
        var (original, version) = (new float[band.LastRow - band.FirstRow], new float[lastColumn - firstColumn]);
        Array.Fill(original, 1);
        Array.Fill(version, 1);
        foreach (var link in Links(LeastCounted))
        {
            Take(original, link.Original - band.FirstRow, link.Shape.IsOneSided ? default : link.Shape.Original, link.Weight);
            Take(version, link.Version - firstColumn, link.Shape.IsOneSided ? default : link.Shape.Version, link.Weight);
        }

        return (original, version);
    }

    private static void Take(float[] alone, int first, UnitPattern pattern, float weight)
    {
        for (var offset = 0; offset < pattern.Span; offset++)
        {
            alone[first + offset] = pattern.Contains(offset) ? Math.Max(0, alone[first + offset] - weight) : alone[first + offset];
        }
    }

    /// <summary>The columns of a row's nodes that the alignment passes with at least this probability.</summary>
    public IEnumerable<int> LikelyColumns(int row, double least)
    {
        var leastLog = Math.Log(least);
        for (var column = band.Low(row); column <= band.High(row); column++)
        {
            if (LogPosterior(At(row, column)) > leastLog)
            {
                yield return column;
            }
        }
    }

    /// <summary>The band of the nodes that the alignment passes with at least this probability, widened by some columns.</summary>
    public Band LikelyBand(double least, int margin)
    {
        var nodes = new List<Node>();
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            nodes.AddRange(LikelyColumns(row, least).Select(column => new Node(row, column)));
        }

        return Band.Around(nodes, margin);
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
                    if (row - a >= start.Row && column - b >= start.Column && arcs.Into(At(row, column))[shape] is var score && IsPossible(score))
                    {
                        reached[here] = LogSum.Add(reached[here], reached[here - (a * columns) - b] + score);
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

    private List<SoftLink> Trace(sbyte[] taken)
    {
        var links = new List<SoftLink>();
        var (row, column) = (band.LastRow, band.High(band.LastRow));
        while (row > band.FirstRow || column > band.Low(band.FirstRow))
        {
            var shape = taken[At(row, column)];
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

    private double LogPosterior(int node) => forward[node] + backward[node] - Total;

    private double Posterior(int row, int column, int shape)
    {
        var score = arcs.Into(At(row, column))[shape];
        var taken = ShapePriors.Shapes[shape];
        return IsPossible(score) ? Math.Exp(Math.Min(0, forward[At(row - taken.Rows, column - taken.Columns)] + score + backward[At(row, column)] - Total)) : 0;
    }

    private int At(int row, int column) => arcs.At(row, column);

    private (int First, int Last) NodesOf(int row) => (At(row, band.Low(row)), At(row, band.High(row)));

    private static bool IsPossible(float score) => !float.IsNegativeInfinity(score);

    private void RunForward()
    {
        var steps = new int[shapes];
        var sums = new double[shapes];
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            arcs.StepsInto(row, steps);
            var (first, last) = NodesOf(row);
            for (var node = first; node <= last; node++)
            {
                var into = arcs.Into(node);
                for (var shape = 0; shape < shapes; shape++)
                {
                    sums[shape] = IsPossible(into[shape]) ? forward[node - steps[shape]] + into[shape] : double.NegativeInfinity;
                }

                forward[node] = node == 0 ? 0 : LogSum.Of(sums);
            }
        }
    }

    private void RunBackward()
    {
        var sums = new double[shapes];
        for (var row = band.LastRow; row >= band.FirstRow; row--)
        {
            for (var column = band.High(row); column >= band.Low(row); column--)
            {
                for (var shape = 0; shape < shapes; shape++)
                {
                    var (toRow, toColumn) = (row + ShapePriors.Shapes[shape].Rows, column + ShapePriors.Shapes[shape].Columns);
                    var isInside = toRow <= band.LastRow && toColumn <= band.High(toRow) && toColumn >= band.Low(toRow);
                    sums[shape] = isInside ? backward[At(toRow, toColumn)] + arcs.Into(At(toRow, toColumn))[shape] : double.NegativeInfinity;
                }

                var node = At(row, column);
                backward[node] = node == arcs.Nodes - 1 ? 0 : LogSum.Of(sums);
            }
        }
    }
}
