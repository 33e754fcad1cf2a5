using Workbench.Aligning.Model;
using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Search;

/// <summary>
/// The alignment that is expected to treat most units rightly: every unit counts by the probability of the link it is given, or of
/// being alone (maximum expected accuracy: Holmes and Durbin 1998). Where one way is likeliest but many others agree against it, the
/// others prevail. As in the sums, no omission follows an addition.
/// </summary>
internal sealed class SurestWay(ArcScores arcs, WaySums sums, int shapes, float[] omitted, float[] added)
{
    /// <summary>
    /// What a unit's being tied elsewhere counts for a link of it: where words prove nothing, many ties share what no single one has, and
    /// the unit is still not alone.
    /// </summary>
    private const double ShareOfOther = 0.2;

    private readonly Band band = arcs.Band;
    private readonly double[] best = new double[arcs.Nodes];
    private readonly double[] bestAdded = new double[arcs.Nodes];
    private readonly sbyte[] taken = new sbyte[arcs.Nodes];
    private readonly int[] steps = new int[shapes];

    /// <summary>The links of the way, each as the node where it ends and its shape.</summary>
    public List<(Node End, int Shape)> Find()
    {
        for (var row = band.FirstRow; row <= band.LastRow; row++)
        {
            arcs.StepsInto(row, steps);
            for (var column = band.Low(row); column <= band.High(row); column++)
            {
                Arrive(row, column, arcs.At(row, column));
            }
        }

        return Trace();
    }

    private void Arrive(int row, int column, int node)
    {
        (best[node], bestAdded[node]) = (node == 0 ? 0 : double.NegativeInfinity, double.NegativeInfinity);
        var into = arcs.Into(node);
        for (var shape = 0; shape < shapes; shape++)
        {
            if (!ArcScores.IsPossible(into[shape]))
            {
                continue;
            }

            var from = node - steps[shape];
            var link = ShapePriors.Shapes[shape];
            var tied = link.IsOneSided ? (double?)null : sums.Probability(from, Tail.Linked, into[shape], node);
            var right = (shape == ShapePriors.OneToNone ? best[from] : Math.Max(best[from], bestAdded[from]))
                + Gain(link.Original, tied, omitted, row - link.Rows - band.FirstRow)
                + Gain(link.Version, tied, added, column - link.Columns - band.Low(band.FirstRow));
            if (shape == ShapePriors.NoneToOne)
            {
                bestAdded[node] = right;
            }
            else if (right > best[node])
            {
                (best[node], taken[node]) = (right, (sbyte)shape);
            }
        }
    }

    /// <summary>
    /// What a link gives to the units of one side: its own probability to those it ties, with a share of that of being tied elsewhere, and
    /// to the others that of being alone.
    /// </summary>
    private static double Gain(UnitPattern pattern, double? tied, float[] alone, int first)
    {
        var gain = 0.0;
        for (var offset = 0; offset < pattern.Span; offset++)
        {
            var left = alone[first + offset];
            gain += tied is { } probability && pattern.Contains(offset) ? probability + (ShareOfOther * Math.Max(0, 1 - left - probability)) : left;
        }

        return gain;
    }

    private List<(Node End, int Shape)> Trace()
    {
        var links = new List<(Node, int)>();
        var node = new Node(band.LastRow, band.High(band.LastRow));
        var mayBeAdded = true;
        while (node.Row > band.FirstRow || node.Column > band.Low(band.FirstRow))
        {
            var at = arcs.At(node.Row, node.Column);
            var shape = mayBeAdded && bestAdded[at] > best[at] ? ShapePriors.NoneToOne : taken[at];
            links.Add((node, shape));
            node = new Node(node.Row - ShapePriors.Shapes[shape].Rows, node.Column - ShapePriors.Shapes[shape].Columns);
            mayBeAdded = shape != ShapePriors.OneToNone;
        }

        links.Reverse();
        return links;
    }
}
