using Workbench.Aligning.Model;

namespace Workbench.Aligning.Search;

/// <summary>Follows every alignment from a node on through the part of a band that lies in a rectangle.</summary>
internal sealed class Rectangle
{
    private readonly ArcScores arcs;
    private readonly int shapes;
    private readonly Node start;
    private readonly Band part;

    /// <summary>The number that a node of column 0 would have, for each row.</summary>
    private readonly int[] origins;
    private readonly ReachedWays reached;

    public Rectangle(ArcScores arcs, int shapes, RunPriors runs, Node start, Node limit)
    {
        (this.arcs, this.shapes, this.start) = (arcs, shapes, start);
        part = arcs.Band.Within(start, limit);
        origins = new int[part.LastRow - part.FirstRow + 1];
        var nodes = 0;
        for (var row = part.FirstRow; row <= part.LastRow; row++)
        {
            origins[row - part.FirstRow] = nodes - part.Low(row);
            nodes += part.High(row) - part.Low(row) + 1;
        }

        reached = new ReachedWays(nodes, runs);
    }

    /// <summary>
    /// Stops each alignment where it meets a node where <paramref name="isEnd"/> holds; gives those nodes, each with the
    /// log-probability of all ways to it. Where units of both sides are passed, only ways that tie some of them count: units left
    /// alone side by side are no link.
    /// </summary>
    public IEnumerable<(Node Node, double Score)> Reach(Func<Node, bool> isEnd)
    {
        for (var row = part.FirstRow; row <= part.LastRow; row++)
        {
            for (var column = part.Low(row); column <= part.High(row); column++)
            {
                var node = new Node(row, column);
                if (node == start)
                {
                    continue;
                }

                var here = At(row, column);
                Arrive(node, here);
                if (reached.IsReached(here) && isEnd(node))
                {
                    var score = row > start.Row && column > start.Column ? reached.Tied(here) : reached.Alone(here);
                    if (!double.IsNegativeInfinity(score))
                    {
                        yield return (node, score);
                    }

                    reached.Clear(here);
                }
            }
        }
    }

    private int At(int row, int column) => origins[row - part.FirstRow] + column;

    private void Arrive(Node node, int here)
    {
        var into = arcs.Into(arcs.At(node.Row, node.Column));
        for (var shape = 0; shape < shapes; shape++)
        {
            var taken = ShapePriors.Shapes[shape];
            var (row, column) = (node.Row - taken.Rows, node.Column - taken.Columns);
            if (row >= start.Row && column >= part.Low(row) && ArcScores.IsPossible(into[shape]))
            {
                reached.Add(At(row, column), here, taken.Tail, into[shape]);
            }
        }
    }
}
