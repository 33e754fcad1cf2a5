using Workbench.Aligning.Model;
using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Search;

/// <summary>
/// All alignments inside a band, each the sum of its links' scores and of what its runs of omissions and additions cost. Gives the
/// surest of them, and over the same scores the posterior probability of every link.
/// </summary>
internal sealed class Lattice
{
    private const double LeastCounted = 1e-4;

    /// <summary>So many units on either side of the place where a flank ends are searched together: a paragraph may hold it.</summary>
    private const int RoundFlank = 12;

    private readonly Band band;
    private readonly int shapes;
    private readonly ArcScores arcs;
    private readonly RunPriors runs;
    private readonly Ends ends;
    private readonly WaySums sums;
    private readonly Lazy<(float[] Original, float[] Version)> alone;

    /// <param name="shapes">How many of <see cref="ShapePriors.Shapes"/> are tried, from the first.</param>
    /// <param name="open">Where the band runs to the ends of whole texts.</param>
    public Lattice(ILinkScorer scorer, Band band, int shapes, OpenEnds open)
    {
        (this.band, this.shapes, runs) = (band, shapes, scorer.Runs);
        ends = new Ends(Start, End, open);
        arcs = new ArcScores(scorer, band, shapes);
        sums = new WaySums(arcs, shapes, runs, ends);
        alone = new(FindAlone);
    }

    public Node Start => new(band.FirstRow, band.Low(band.FirstRow));

    private Node End => new(band.LastRow, band.High(band.LastRow));

    /// <inheritdoc cref="Ends.Begin"/>
    public double BeginAt(Node node) => ends.Begin(node);

    /// <inheritdoc cref="Ends.End"/>
    public double EndAt(Node node) => ends.End(node);

    /// <summary>The alignment that is expected to be right about most units, each link with its posterior.</summary>
    public List<SoftLink> SurestPath()
    {
        var (omitted, added) = Alone;
        return [.. new SurestWay(arcs, sums, shapes, omitted, added).Find().Select(l => Link(l.End.Row, l.End.Column, l.Shape, Posterior(l.End.Row, l.End.Column, l.Shape)))];
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
    public (float[] Original, float[] Version) Alone => alone.Value;

    private (float[] Original, float[] Version) FindAlone()
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

    /// <summary>
    /// The band of the nodes that the alignment passes with at least this probability, widened by some columns; before the first and
    /// after the last of them the omissions of a flank come before its additions, but for some units round the place where it ends.
    /// </summary>
    public Band LikelyBand(double least, int margin)
    {
        var nodes = new List<Node>();
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            nodes.AddRange(LikelyColumns(row, least).Select(column => new Node(row, column)));
        }

        if (nodes.Count == 0)
        {
            return band;
        }

        var (first, last) = (nodes[0], nodes[^1]);
        var before = new Node(Math.Max(Start.Row, first.Row - RoundFlank), Math.Max(Start.Column, first.Column - RoundFlank));
        var after = new Node(Math.Min(End.Row, last.Row + RoundFlank), Math.Min(End.Column, last.Column + RoundFlank));
        return Band.Around(
            [
                Start, before with { Column = Start.Column }, before, before with { Column = first.Column }, first with { Column = before.Column },
                .. nodes, last with { Column = after.Column }, after with { Column = last.Column }, after, after with { Row = End.Row }, End,
            ],
            margin);
    }

    /// <summary>Whether it searches this node.</summary>
    public bool Holds(Node node) => node.Row >= band.FirstRow && node.Row <= band.LastRow && node.Column >= band.Low(node.Row) && node.Column <= band.High(node.Row);

    /// <inheritdoc cref="Band.Within"/>
    public Band BandWithin(Node start, Node limit) => band.Within(start, limit);

    /// <inheritdoc cref="Rectangle.Reach"/>
    /// <param name="limit">How far the alignments are followed.</param>
    /// <param name="costs">What runs cost on the way.</param>
    public IEnumerable<(Node Node, double Score)> Reach(Node start, Node limit, RunPriors costs, Func<Node, bool> isEnd) =>
        new Rectangle(arcs, shapes, costs, start, limit).Reach(isEnd);

    /// <summary>
    /// How many omissions and additions are expected, and how many of them go on with a run, among those at least as probable as
    /// <paramref name="least"/>.
    /// </summary>
    public RunCounts CountRuns(double least)
    {
        var (omitted, omittedOn) = Count(ShapePriors.OneToNone, least);
        var (added, addedOn) = Count(ShapePriors.NoneToOne, least);
        return new RunCounts(omitted, omittedOn, added, addedOn);
    }

    private (double All, double GoingOn) Count(int shape, double least)
    {
        var (all, goingOn) = (0.0, 0.0);
        var taken = ShapePriors.Shapes[shape];
        var steps = new int[shapes];
        foreach (var (row, first, last) in arcs.Rows())
        {
            arcs.StepsInto(row, steps);
            for (var node = first; node <= last; node++)
            {
                var from = node - steps[shape];
                var score = arcs.Into(node)[shape];
                var probability = ArcScores.IsPossible(score) ? sums.Probability(from, taken.Tail, score, node) : 0;
                if (probability >= least)
                {
                    all += probability;
                    goingOn += sums.ProbabilityOfGoingOn(from, taken.Tail, score, node);
                }
            }
        }

        return (all, goingOn);
    }

    private static SoftLink Link(int row, int column, int shape, double posterior)
    {
        var taken = ShapePriors.Shapes[shape];
        return new SoftLink(row - taken.Rows, column - taken.Columns, taken, (float)posterior);
    }

    private double LogPosterior(int node) => sums.LogProbability(node);

    private double Posterior(int row, int column, int shape)
    {
        var score = arcs.Into(At(row, column))[shape];
        var taken = ShapePriors.Shapes[shape];
        return ArcScores.IsPossible(score)
            ? sums.Probability(At(row - taken.Rows, column - taken.Columns), taken.Tail, score, At(row, column))
            : 0;
    }

    private int At(int row, int column) => arcs.At(row, column);
}
