using Workbench.Aligning.Model;
using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Search;

/// <summary>
/// The forward and the backward sums of all alignments inside a band, node by node (Rabiner 1989, section III): of the ways that lead
/// to a node, and of those that lead on from it.
/// </summary>
internal sealed class WaySums
{
    private readonly ArcScores arcs;
    private readonly int shapes;
    private readonly RunPriors runs;
    private readonly Tails[] forward;
    private readonly Tails[] backward;

    /// <summary>Of every node, the ways that a link of both sides can follow: asked for once for each shape.</summary>
    private readonly double[] beforeLink;
    private readonly Ends ends;
    private readonly double total;

    public WaySums(ArcScores arcs, int shapes, RunPriors runs, Ends ends)
    {
        (this.arcs, this.shapes, this.runs, this.ends) = (arcs, shapes, runs, ends);
        (forward, backward, beforeLink) = (new Tails[arcs.Nodes], new Tails[arcs.Nodes], new double[arcs.Nodes]);
        Parallel.Invoke(RunForward, RunBackward);
        total = TotalOfWays();
    }

    /// <summary>The logarithm of the probability that the alignment passes a node.</summary>
    public double LogProbability(int node) => forward[node].Through(backward[node]) - total;

    /// <summary>The probability of a link of this tail and score between two nodes.</summary>
    public double Probability(int from, Tail tail, double score, int to) =>
        Share((tail == Tail.Linked ? beforeLink[from] : forward[from].Before(tail, runs)) + score + backward[to][tail]);

    /// <summary>The same, where an omission or addition follows one of its own kind.</summary>
    public double ProbabilityOfGoingOn(int from, Tail tail, double score, int to) =>
        Share(forward[from][tail] + (tail == Tail.Omitted ? runs.OmittedOn : runs.AddedOn) + score + backward[to][tail]);

    private double Share(double ways) => Math.Exp(Math.Min(0, ways - total));

    private double TotalOfWays()
    {
        if (!ends.AreOpen)
        {
            return forward[^1].All;
        }

        var sums = new double[arcs.Nodes];
        foreach (var (row, first, last) in arcs.Rows())
        {
            for (var node = first; node <= last; node++)
            {
                sums[node] = forward[node].All + ends.End(new Node(row, arcs.Band.Low(row) + node - first));
            }
        }

        return LogSum.Of(sums);
    }

    private void RunForward()
    {
        var steps = new int[shapes];
        var sums = new double[shapes];
        foreach (var (row, first, last) in arcs.Rows())
        {
            arcs.StepsInto(row, steps);
            for (var node = first; node <= last; node++)
            {
                var into = arcs.Into(node);
                var (omitted, added) = (double.NegativeInfinity, double.NegativeInfinity);
                for (var shape = 0; shape < shapes; shape++)
                {
                    sums[shape] = double.NegativeInfinity;
                    if (!ArcScores.IsPossible(into[shape]))
                    {
                        continue;
                    }

                    var from = node - steps[shape];
                    switch (shape)
                    {
                        case ShapePriors.OneToNone:
                            omitted = into[shape] + forward[from].Before(Tail.Omitted, runs);
                            break;
                        case ShapePriors.NoneToOne:
                            added = into[shape] + forward[from].Before(Tail.Added, runs);
                            break;
                        default:
                            sums[shape] = into[shape] + beforeLink[from];
                            break;
                    }
                }

                sums[ShapePriors.OneToNone] = ends.Begin(new Node(row, arcs.Band.Low(row) + node - first));
                forward[node] = new Tails(LogSum.Of(sums), omitted, added);
                beforeLink[node] = forward[node].Before(Tail.Linked, runs);
            }
        }
    }

    private void RunBackward()
    {
        var sums = new double[shapes];
        var band = arcs.Band;
        for (var row = band.LastRow; row >= band.FirstRow; row--)
        {
            for (var column = band.High(row); column >= band.Low(row); column--)
            {
                for (var shape = 0; shape < shapes; shape++)
                {
                    var taken = ShapePriors.Shapes[shape];
                    var (toRow, toColumn) = (row + taken.Rows, column + taken.Columns);
                    var isInside = toRow <= band.LastRow && toColumn <= band.High(toRow) && toColumn >= band.Low(toRow);
                    sums[shape] = isInside ? arcs.Into(arcs.At(toRow, toColumn))[shape] + backward[arcs.At(toRow, toColumn)][taken.Tail] : double.NegativeInfinity;
                }

                var (omitting, adding) = (sums[ShapePriors.OneToNone], sums[ShapePriors.NoneToOne]);
                sums[ShapePriors.OneToNone] = sums[ShapePriors.NoneToOne] = double.NegativeInfinity;
                var node = arcs.At(row, column);
                var end = ends.End(new Node(row, column));
                var onward = Tails.Onward(LogSum.Of(sums), omitting, adding, runs);
                backward[node] = new Tails(LogSum.Add(onward.Linked, end), LogSum.Add(onward.Omitted, end), LogSum.Add(onward.Added, end));
            }
        }
    }
}
