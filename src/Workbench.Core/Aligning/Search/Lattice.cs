using Workbench.Aligning.Model;
using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Search;

/// <summary>
/// All alignments inside a band, each the sum of its links' scores. Gives the best of them (Viterbi) and, by the
/// forward–backward algorithm over the same scores, the posterior probability of every link (Rabiner 1989, section III).
/// Omissions and additions that meet can be told in any order and mean the same; so that such alignments are not counted many
/// times over, no omission follows an addition: every sum is kept apart for the ways that end in an addition.
/// </summary>
internal sealed class Lattice
{
    private const double LeastCounted = 1e-4;

    private readonly Band band;
    private readonly int shapes;
    private readonly ArcScores arcs;
    private readonly Ways forward;
    private readonly Ways backward;

    /// <param name="shapes">How many of <see cref="ShapePriors.Shapes"/> are tried, from the first.</param>
    public Lattice(ILinkScorer scorer, Band band, int shapes)
    {
        (this.band, this.shapes) = (band, shapes);
        arcs = new ArcScores(scorer, band, shapes);
        (forward, backward) = (new Ways(arcs.Nodes), new Ways(arcs.Nodes));
        Parallel.Invoke(RunForward, RunBackward);
    }

    public Node Start => new(band.FirstRow, band.Low(band.FirstRow));

    /// <summary>The log-probability of all alignments together.</summary>
    private double Total => forward.Any[^1];

    /// <summary>The best alignment, from the band's first node to its last, each link with its posterior.</summary>
    public List<SoftLink> BestPath()
    {
        var (open, added) = (new double[arcs.Nodes], new double[arcs.Nodes]);
        var taken = new sbyte[arcs.Nodes];
        var steps = new int[shapes];
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            arcs.StepsInto(row, steps);
            var (first, last) = NodesOf(row);
            for (var node = first; node <= last; node++)
            {
                var into = arcs.Into(node);
                (open[node], added[node]) = (node == 0 ? 0 : double.NegativeInfinity, double.NegativeInfinity);
                for (var shape = 0; shape < shapes; shape++)
                {
                    if (!IsPossible(into[shape]))
                    {
                        continue;
                    }

                    var from = node - steps[shape];
                    var score = into[shape] + (shape == ShapePriors.OneToNone ? open[from] : Math.Max(open[from], added[from]));
                    if (shape == ShapePriors.NoneToOne)
                    {
                        added[node] = score;
                    }
                    else if (score > open[node])
                    {
                        (open[node], taken[node]) = (score, (sbyte)shape);
                    }
                }
            }
        }

        return Trace(open, added, taken);
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
    /// rectangle up to <paramref name="limit"/>; gives those nodes, each with the log-probability of all ways to it. Where units of
    /// both sides are passed, only ways that tie some of them count: units left alone side by side are no link.
    /// </summary>
    public IEnumerable<(Node Node, double Score)> Reach(Node start, Node limit, Func<Node, bool> isEnd)
    {
        var (rows, columns) = (limit.Row - start.Row + 1, limit.Column - start.Column + 1);
        var reached = new ReachedWays(rows * columns);
        for (var row = start.Row; row <= limit.Row; row++)
        {
            for (var column = Math.Max(start.Column, band.Low(row)); column <= Math.Min(limit.Column, band.High(row)); column++)
            {
                var here = ((row - start.Row) * columns) + column - start.Column;
                if (here == 0)
                {
                    continue;
                }

                Arrive(start, new Node(row, column), columns, reached);
                if (reached.IsReached(here) && isEnd(new Node(row, column)))
                {
                    var score = row > start.Row && column > start.Column ? reached.Tied(here) : reached.Alone(here);
                    if (!double.IsNegativeInfinity(score))
                    {
                        yield return (new Node(row, column), score);
                    }

                    reached.Clear(here);
                }
            }
        }
    }

    /// <summary>Sums the ways into one node of a rectangle.</summary>
    private void Arrive(Node start, Node node, int columns, ReachedWays reached)
    {
        var here = ((node.Row - start.Row) * columns) + node.Column - start.Column;
        var into = arcs.Into(At(node.Row, node.Column));
        for (var shape = 0; shape < shapes; shape++)
        {
            var taken = ShapePriors.Shapes[shape];
            if (node.Row - taken.Rows >= start.Row && node.Column - taken.Columns >= start.Column && IsPossible(into[shape]))
            {
                reached.Add(here - (taken.Rows * columns) - taken.Columns, here, shape, into[shape]);
            }
        }
    }

    private List<SoftLink> Trace(double[] open, double[] added, sbyte[] taken)
    {
        var links = new List<SoftLink>();
        var (row, column) = (band.LastRow, band.High(band.LastRow));
        var mayBeAdded = true;
        while (row > band.FirstRow || column > band.Low(band.FirstRow))
        {
            var node = At(row, column);
            var shape = mayBeAdded && added[node] > open[node] ? ShapePriors.NoneToOne : taken[node];
            links.Add(Link(row, column, shape, Posterior(row, column, shape)));
            (row, column) = (row - ShapePriors.Shapes[shape].Rows, column - ShapePriors.Shapes[shape].Columns);
            mayBeAdded = shape != ShapePriors.OneToNone;
        }

        links.Reverse();
        return links;
    }

    private static SoftLink Link(int row, int column, int shape, double posterior)
    {
        var taken = ShapePriors.Shapes[shape];
        return new SoftLink(row - taken.Rows, column - taken.Columns, taken, (float)posterior);
    }

    private double LogPosterior(int node) =>
        LogSum.Add(forward.Open[node] + backward.Open[node], forward.Added[node] + backward.Added[node]) - Total;

    private double Posterior(int row, int column, int shape)
    {
        var score = arcs.Into(At(row, column))[shape];
        if (!IsPossible(score))
        {
            return 0;
        }

        var taken = ShapePriors.Shapes[shape];
        var (from, to) = (At(row - taken.Rows, column - taken.Columns), At(row, column));
        var before = shape == ShapePriors.OneToNone ? forward.Open[from] : forward.Any[from];
        var after = shape == ShapePriors.NoneToOne ? backward.Added[to] : backward.Open[to];
        return Math.Exp(Math.Min(0, before + score + after - Total));
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
                    sums[shape] = !IsPossible(into[shape]) ? double.NegativeInfinity
                        : into[shape] + (shape == ShapePriors.OneToNone ? forward.Open : forward.Any)[node - steps[shape]];
                }

                var added = sums[ShapePriors.NoneToOne];
                sums[ShapePriors.NoneToOne] = double.NegativeInfinity;
                forward.Set(node, node == 0 ? 0 : LogSum.Of(sums), added);
            }
        }
    }

    /// <summary>Here the sums say how many ways lead on: from a node reached by an addition, and from one reached otherwise.</summary>
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
                    sums[shape] = !isInside ? double.NegativeInfinity
                        : arcs.Into(At(toRow, toColumn))[shape] + (shape == ShapePriors.NoneToOne ? backward.Added : backward.Open)[At(toRow, toColumn)];
                }

                var node = At(row, column);
                var all = node == arcs.Nodes - 1 ? 0 : LogSum.Of(sums);
                sums[ShapePriors.OneToNone] = double.NegativeInfinity;
                backward.Set(node, all, node == arcs.Nodes - 1 ? 0 : LogSum.Of(sums));
            }
        }
    }

    /// <summary>Sums of ways by node: those that do not end in an addition, those that do, and both.</summary>
    private sealed class Ways(int nodes)
    {
        public double[] Open { get; } = new double[nodes];

        public double[] Added { get; } = new double[nodes];

        public double[] Any { get; } = new double[nodes];

        public void Set(int node, double open, double added) => (Open[node], Added[node], Any[node]) = (open, added, LogSum.Add(open, added));
    }
}
