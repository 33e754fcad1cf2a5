using Workbench.Aligning.Model;
using Workbench.Aligning.Words;

namespace Workbench.Aligning.Search;

/// <summary>
/// The first path through the whole grid: over every cell where the grid is small; else anchors cut it into boxes, and a
/// rough path runs through each. A box that stays too large for want of anchors is crossed by its diagonal, and so are large texts that nothing ties.
/// </summary>
internal static class RoughRoute
{
    /// <summary>A grid of at most so many cells is searched whole; a larger one is cut at anchors.</summary>
    private const long SmallGrid = 250_000;

    /// <summary>What is searched whole for want of anchors.</summary>
    private const long MostCells = 9_000_000;

    /// <summary>Boxes are cut no smaller than this many rows, so that no single anchor decides much.</summary>
    private const int LeastRows = 100;

    /// <param name="wholeTexts">
    /// Whether flanks are searched later, so that no band forces a link: where words tie nothing at all, the diagonal is then as good a path as any.
    /// </param>
    public static List<Node> Find(LinkModel model, bool wholeTexts)
    {
        var end = new Node(model.Original.Units, model.Version.Units);
        var cuts = new List<Node> { new(0, 0) };
        if (Cells(cuts[0], end) > SmallGrid)
        {
            cuts.AddRange(AnchorChain.Find(model.Original, model.Version, model.Pair.Table));
        }

        cuts.Add(end);
        var boxes = Boxes(cuts);
        var paths = new List<Node>[boxes.Count];
        var (inOriginal, inVersion) = (new Postings(model.Original), new Postings(model.Version));
        Parallel.For(0, boxes.Count, b => paths[b] = Cells(boxes[b].Start, boxes[b].End) is var cells && cells > MostCells
            ? Diagonal(boxes[b].Start, boxes[b].End)
            : RoughPath.Find(model, inOriginal, inVersion, boxes[b].Start, boxes[b].End, withoutRuns: cells <= SmallGrid));
        if (wholeTexts && Cells(new(0, 0), end) > SmallGrid && paths.All(TiesNothing))
        {
            return Diagonal(new(0, 0), end);
        }

        return [.. paths.SelectMany((path, b) => b == 0 ? path : path.Skip(1))];
    }

    private static List<(Node Start, Node End)> Boxes(List<Node> cuts)
    {
        var boxes = new List<(Node, Node)>();
        var start = cuts[0];
        for (var c = 1; c < cuts.Count; c++)
        {
            var isLast = c == cuts.Count - 1;
            if (isLast || (cuts[c].Row - start.Row >= LeastRows && cuts[c].Column > start.Column) || Cells(start, cuts[c + 1]) > SmallGrid)
            {
                boxes.Add((start, cuts[c]));
                start = cuts[c];
            }
        }

        return boxes;
    }

    private static bool TiesNothing(List<Node> path) => path.Zip(path.Skip(1), (from, to) => to.Row == from.Row || to.Column == from.Column).All(isAlone => isAlone);

    private static long Cells(Node start, Node end) => (long)(end.Row - start.Row) * (end.Column - start.Column);

    private static List<Node> Diagonal(Node start, Node end)
    {
        var (rows, columns) = (end.Row - start.Row, end.Column - start.Column);
        var steps = Math.Max(rows, columns);
        return [.. Enumerable.Range(0, steps + 1).Select(s => new Node(start.Row + (int)((long)s * rows / steps), start.Column + (int)((long)s * columns / steps)))];
    }
}
