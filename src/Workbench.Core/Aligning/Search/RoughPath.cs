using Workbench.Aligning.Model;
using Workbench.Aligning.Words;

namespace Workbench.Aligning.Search;

/// <summary>
/// The first path through a box, over every cell of it, so that a block missing on one side does not lead it astray.
/// Links take at most two units a side; a link of two and one is scored from its cells alone.
/// </summary>
internal sealed class RoughPath
{
    private static readonly int[] Usable = [0, 1, 2, 3, 4];

    private readonly UnitTokens original;
    private readonly UnitTokens version;
    private readonly LinkModel model;
    private readonly Node start;
    private readonly int rows;
    private readonly int columns;
    private readonly float[] givenOriginal;
    private readonly float[] givenVersion;

    private RoughPath(UnitTokens original, UnitTokens version, LinkModel model, Node start, Node end)
    {
        this.original = original;
        this.version = version;
        this.model = model;
        this.start = start;
        (rows, columns) = (end.Row - start.Row, end.Column - start.Column);
        (givenOriginal, givenVersion) = (new float[rows * columns], new float[rows * columns]);
    }

    /// <summary>The nodes of the path, both ends included.</summary>
    public static List<Node> Find(UnitTokens original, UnitTokens version, LinkModel model, Node start, Node end)
    {
        var box = new RoughPath(original, version, model, start, end);
        Parallel.Invoke(box.ScoreVersion, box.ScoreOriginal);
        return box.Search();
    }

    private void ScoreVersion()
    {
        var explained = new float[version.Types.Length];
        for (var i = 0; i < rows; i++)
        {
            var tokens = original.Of(start.Row + i);
            model.Words.ExplainVersion(tokens, explained);
            for (var j = 0; j < columns; j++)
            {
                givenOriginal[(i * columns) + j] = (float)model.Words.GivenOriginalUnit(start.Row + i, version.Of(start.Column + j), explained);
            }

            model.Words.ForgetVersion(tokens, explained);
        }
    }

    private void ScoreOriginal()
    {
        var explained = new float[original.Types.Length];
        for (var j = 0; j < columns; j++)
        {
            var tokens = version.Of(start.Column + j);
            model.Words.ExplainOriginal(tokens, explained);
            for (var i = 0; i < rows; i++)
            {
                givenVersion[(i * columns) + j] = (float)model.Words.GivenVersionUnit(start.Column + j, original.Of(start.Row + i), explained);
            }

            model.Words.ForgetOriginal(tokens, explained);
        }
    }

    private List<Node> Search()
    {
        var step = new sbyte[(rows + 1) * (columns + 1)];
        var best = new float[3][];
        for (var i = 0; i <= rows; i++)
        {
            (best[2], best[1], best[0]) = (best[1], best[0], best[2] ?? new float[columns + 1]);
            for (var j = 0; j <= columns; j++)
            {
                best[0][j] = i + j == 0 ? 0 : float.NegativeInfinity;
                foreach (var shape in Usable)
                {
                    var (a, b) = ShapePriors.Shapes[shape];
                    if (a > i || b > j)
                    {
                        continue;
                    }

                    var score = best[a][j - b] + (float)Score(shape, a, b, i - a, j - b);
                    if (score > best[0][j])
                    {
                        (best[0][j], step[(i * (columns + 1)) + j]) = (score, (sbyte)shape);
                    }
                }
            }
        }

        return Trace(step);
    }

    private double Score(int shape, int a, int b, int i, int j) => ShapePriors.Shapes[shape].IsOneSided
        ? model.OneSided(shape)
        : model.Combine(shape, WordScore(a, b, (i * columns) + j), model.LengthScore(start.Row + i, a, start.Column + j, b));

    /// <summary>
    /// The words of the single side are explained by the better of the two units, those of the double side each by the
    /// single unit.
    /// </summary>
    private double WordScore(int a, int b, int cell)
    {
        var next = a == 2 ? cell + columns : cell + 1;
        return (a, b) switch
        {
            (1, 1) => (givenOriginal[cell] + givenVersion[cell]) / 2,
            (2, 1) => (Math.Max(givenOriginal[cell], givenOriginal[next]) + givenVersion[cell] + givenVersion[next]) / 2,
            _ => (givenOriginal[cell] + givenOriginal[next] + Math.Max(givenVersion[cell], givenVersion[next])) / 2,
        };
    }

    private List<Node> Trace(sbyte[] step)
    {
        var path = new List<Node>();
        var (i, j) = (rows, columns);
        path.Add(new Node(start.Row + i, start.Column + j));
        while (i > 0 || j > 0)
        {
            var (a, b) = ShapePriors.Shapes[step[(i * (columns + 1)) + j]];
            (i, j) = (i - a, j - b);
            path.Add(new Node(start.Row + i, start.Column + j));
        }

        path.Reverse();
        return path;
    }
}
