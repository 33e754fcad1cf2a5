using Workbench.Aligning.Model;

namespace Workbench.Aligning.Search;

/// <summary>Follows every alignment from a node on through a rectangle of a band.</summary>
internal sealed class Rectangle(ArcScores arcs, int shapes, RunPriors runs, Node start, Node limit)
{
    private readonly int columns = limit.Column - start.Column + 1;
    private readonly ReachedWays reached = new((limit.Row - start.Row + 1) * (limit.Column - start.Column + 1), runs);

    /// <summary>
    /// Stops each alignment where it meets a node where <paramref name="isEnd"/> holds; gives those nodes, each with the
    /// log-probability of all ways to it. Where units of both sides are passed, only ways that tie some of them count: units left
    /// alone side by side are no link.
    /// </summary>
    public IEnumerable<(Node Node, double Score)> Reach(Func<Node, bool> isEnd)
    {
        var band = arcs.Band;
        for (var row = start.Row; row <= limit.Row; row++)
        {
            for (var column = Math.Max(start.Column, band.Low(row)); column <= Math.Min(limit.Column, band.High(row)); column++)
            {
                var node = new Node(row, column);
                if (node == start)
                {
                    continue;
                }

                var here = At(node);
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

    private int At(Node node) => ((node.Row - start.Row) * columns) + node.Column - start.Column;

    private void Arrive(Node node, int here)
    {
        var into = arcs.Into(arcs.At(node.Row, node.Column));
        for (var shape = 0; shape < shapes; shape++)
        {
            var taken = ShapePriors.Shapes[shape];
            if (node.Row - taken.Rows >= start.Row && node.Column - taken.Columns >= start.Column && ArcScores.IsPossible(into[shape]))
            {
                reached.Add(here - (taken.Rows * columns) - taken.Columns, here, taken.Tail, into[shape]);
            }
        }
    }
}
