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

    /// <summary>Beginning a long run of omissions or additions, which may be a chapter or all that stands round a passage; and each of its units.</summary>
    private const float RunBegin = -7;
    private const float RunUnit = -0.02f;

    /// <summary>How a way comes to a node: by a link of this number, or by a run; and, above these bits, whether runs go on there.</summary>
    private const byte WayMask = 7;
    private const byte Omitting = 5;
    private const byte Adding = 6;
    private const byte OmittingOn = 8;
    private const byte AddingOn = 16;

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
    /// <param name="withoutRuns">
    /// Whether the nodes of a second path are given too, which may begin no run: where words prove little, runs may pass by everything.
    /// </param>
    public static List<Node> Find(LinkModel model, Postings inOriginal, Postings inVersion, Node start, Node end, bool withoutRuns)
    {
        var box = new RoughPath(model, start, end);
        Parallel.Invoke(
            () => ScoreAll(model.OfVersion, inVersion, start.Row, box.rows, start.Column, box.columns, box.ofVersion),
            () => ScoreAll(model.OfOriginal, inOriginal, start.Column, box.columns, start.Row, box.rows, box.ofOriginal));
        return withoutRuns ? [.. box.Search(float.NegativeInfinity), .. box.Search(RunBegin)] : box.Search(RunBegin);
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

    private List<Node> Search(float runBegin)
    {
        var step = new byte[(rows + 1) * (columns + 1)];
        var best = new[] { NewRow(), NewRow(), NewRow() };
        var omitting = NewRow();
        for (var i = 0; i <= rows; i++)
        {
            (best[2], best[1], best[0]) = (best[1], best[0], best[2]);
            var adding = float.NegativeInfinity;
            for (var j = 0; j <= columns; j++)
            {
                ref var here = ref step[(i * (columns + 1)) + j];
                (best[0][j], here) = (i + j == 0 ? 0 : float.NegativeInfinity, 0);
                for (byte shape = 0; shape < Usable; shape++)
                {
                    var (a, b) = (ShapePriors.Shapes[shape].Rows, ShapePriors.Shapes[shape].Columns);
                    if (a <= i && b <= j && best[a][j - b] + Score(shape, a, b, i - a, j - b) is var score && score > best[0][j])
                    {
                        (best[0][j], here) = (score, shape);
                    }
                }

                here |= GoOn(ref omitting[j], i > 0 ? best[1][j] + runBegin : float.NegativeInfinity, OmittingOn);
                here |= GoOn(ref adding, j > 0 ? best[0][j - 1] + runBegin : float.NegativeInfinity, AddingOn);
                Prefer(ref here, ref best[0][j], omitting[j], Omitting);
                Prefer(ref here, ref best[0][j], adding, Adding);
            }
        }

        return Trace(step);
    }

    private float[] NewRow()
    {
        var row = new float[columns + 1];
        Array.Fill(row, float.NegativeInfinity);
        return row;
    }

    /// <summary>Takes a run one unit further, or begins it; says which.</summary>
    private static byte GoOn(ref float run, float beginning, byte on)
    {
        var goingOn = run + RunUnit;
        run = Math.Max(goingOn, beginning);
        return goingOn > beginning ? on : (byte)0;
    }

    private static void Prefer(ref byte here, ref float best, float run, byte way)
    {
        if (run > best)
        {
            (best, here) = (run, (byte)((here & ~WayMask) | way));
        }
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
    private List<Node> Trace(byte[] step)
    {
        var path = new List<Node> { new(start.Row + rows, start.Column + columns) };
        var (i, j) = (rows, columns);
        while (i > 0 || j > 0)
        {
            var (omitted, added) = (0, 0);
            for (; (i > 0 || j > 0) && Alone(step, i, j) is ({ } rowsAlone, { } columnsAlone); (i, j) = (i - rowsAlone, j - columnsAlone))
            {
                (omitted, added) = (omitted + rowsAlone, added + columnsAlone);
            }

            path.AddRange(Enumerable.Range(1, added).Select(n => new Node(start.Row + i + omitted, start.Column + j + added - n)));
            path.AddRange(Enumerable.Range(1, omitted).Select(n => new Node(start.Row + i + omitted - n, start.Column + j)));
            if (i > 0 || j > 0)
            {
                var shape = ShapePriors.Shapes[Way(step, i, j)];
                (i, j) = (i - shape.Rows, j - shape.Columns);
                path.Add(new Node(start.Row + i, start.Column + j));
            }
        }

        path.Reverse();
        return path;
    }

    private int Way(byte[] step, int i, int j) => step[(i * (columns + 1)) + j] & WayMask;

    /// <summary>The units of both sides that stand alone just before a node of the path: one, or a run; null where a link ends there.</summary>
    private (int? Rows, int? Columns) Alone(byte[] step, int i, int j)
    {
        switch (Way(step, i, j))
        {
            case Omitting:
                var omitted = 1;
                while ((step[((i - omitted + 1) * (columns + 1)) + j] & OmittingOn) != 0)
                {
                    omitted++;
                }

                return (omitted, 0);
            case Adding:
                var added = 1;
                while ((step[(i * (columns + 1)) + j - added + 1] & AddingOn) != 0)
                {
                    added++;
                }

                return (0, added);
            case var shape:
                return ShapePriors.Shapes[shape] is { IsOneSided: true } alone ? (alone.Rows, alone.Columns) : (null, null);
        }
    }
}
