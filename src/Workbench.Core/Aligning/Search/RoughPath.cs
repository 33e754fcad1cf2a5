using Workbench.Aligning.Model;
using Workbench.Aligning.Words;

namespace Workbench.Aligning.Search;

/// <summary>
/// The first path through a box, over every cell of it, so that a block missing on one side does not lead it astray.
/// Links take at most two units on one side and one on the other; those are scored from their cells.
/// </summary>
internal sealed class RoughPath
{
    /// <summary>1:1, 1:0, 0:1, 2:1, 1:2: the first of <see cref="ShapePriors.Shapes"/>.</summary>
    private const int Usable = 5;

    private readonly LinkModel model;
    private readonly Node start;
    private readonly int rows;
    private readonly int columns;
    private readonly float[] ofVersion;
    private readonly float[] ofOriginal;

    private RoughPath(LinkModel model, Node start, Node end)
    {
        this.model = model;
        this.start = start;
        (rows, columns) = (end.Row - start.Row, end.Column - start.Column);
        (ofVersion, ofOriginal) = (new float[rows * columns], new float[rows * columns]);
    }

    /// <summary>The nodes of the path, both ends included.</summary>
    public static List<Node> Find(LinkModel model, Postings inOriginal, Postings inVersion, Node start, Node end)
    {
        var box = new RoughPath(model, start, end);
        Parallel.Invoke(
            () => ScoreAll(model.OfVersion, inVersion, start.Row, box.rows, start.Column, box.columns, box.ofVersion),
            () => ScoreAll(model.OfOriginal, inOriginal, start.Column, box.columns, start.Row, box.rows, box.ofOriginal));
        return box.Search();
    }

    private static void ScoreAll(WordLikelihood likelihood, Postings told, int first, int count, int toldFirst, int toldCount, float[] scores)
    {
        var scratch = likelihood.NewScratch();
        for (var i = 0; i < count; i++)
        {
            likelihood.Add(first + i, scratch);
            likelihood.ScoreWidely(toldFirst, scores.AsSpan(i * toldCount, toldCount), told, scratch);
            scratch.Clear();
        }
    }

    private List<Node> Search()
    {
        var step = new sbyte[(rows + 1) * (columns + 1)];
        var best = new[] { new float[columns + 1], new float[columns + 1], new float[columns + 1] };
        for (var i = 0; i <= rows; i++)
        {
            (best[2], best[1], best[0]) = (best[1], best[0], best[2]);
            for (var j = 0; j <= columns; j++)
            {
                best[0][j] = i + j == 0 ? 0 : float.NegativeInfinity;
                for (var shape = 0; shape < Usable; shape++)
                {
                    var (a, b) = (ShapePriors.Shapes[shape].Rows, ShapePriors.Shapes[shape].Columns);
                    if (a <= i && b <= j && best[a][j - b] + Score(shape, a, b, i - a, j - b) is var score && score > best[0][j])
                    {
                        (best[0][j], step[(i * (columns + 1)) + j]) = (score, (sbyte)shape);
                    }
                }
            }
        }

        return Trace(step);
    }

    private float Score(int shape, int a, int b, int i, int j) => ShapePriors.Shapes[shape].IsOneSided
        ? model.OneSided(shape)
        : model.TwoSided(shape, WordScore(a, b, i, j), model.LengthScore(ShapePriors.Shapes[shape], start.Row + i, start.Column + j));

    /// <summary>
    /// The words of the single side are explained by the better of the two units; those of the double side each by the
    /// single unit.
    /// </summary>
    private float WordScore(int a, int b, int i, int j) => (a, b) switch
    {
        (1, 1) => (OfVersion(i, j) + OfOriginal(i, j)) / 2,
        (2, 1) => (Math.Max(OfVersion(i, j), OfVersion(i + 1, j)) + OfOriginal(i, j) + OfOriginal(i + 1, j)) / 2,
        _ => (OfVersion(i, j) + OfVersion(i, j + 1) + Math.Max(OfOriginal(i, j), OfOriginal(i, j + 1))) / 2,
    };

    private float OfVersion(int i, int j) => ofVersion[(i * columns) + j];

    private float OfOriginal(int i, int j) => ofOriginal[(j * rows) + i];

    /// <summary>The path back from the end; where omissions and additions meet, the omissions come first, as the later searches want it.</summary>
    private List<Node> Trace(sbyte[] step)
    {
        var path = new List<Node> { new(start.Row + rows, start.Column + columns) };
        var (i, j) = (rows, columns);
        while (i > 0 || j > 0)
        {
            var (omitted, added) = (0, 0);
            for (; (i > 0 || j > 0) && ShapePriors.Shapes[step[(i * (columns + 1)) + j]] is { IsOneSided: true } alone; (i, j) = (i - alone.Rows, j - alone.Columns))
            {
                (omitted, added) = (omitted + alone.Rows, added + alone.Columns);
            }

            path.AddRange(Enumerable.Range(1, added).Select(n => new Node(start.Row + i + omitted, start.Column + j + added - n)));
            path.AddRange(Enumerable.Range(1, omitted).Select(n => new Node(start.Row + i + omitted - n, start.Column + j)));
            if (i > 0 || j > 0)
            {
                var shape = ShapePriors.Shapes[step[(i * (columns + 1)) + j]];
                (i, j) = (i - shape.Rows, j - shape.Columns);
                path.Add(new Node(start.Row + i, start.Column + j));
            }
        }

        path.Reverse();
        return path;
    }
}
