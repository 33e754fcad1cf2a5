using Workbench.Aligning.Model;
using Workbench.Aligning.Search;
using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Paragraphs;

/// <summary>
/// Paragraph links judged by their sentences. A corner is a node of the sentence lattice where paragraphs end on both sides;
/// a paragraph link runs from one corner to the next that an alignment of the sentences passes, and its probability is that of
/// all sentence alignments between the two. So merged and split paragraphs are found by what they say.
/// </summary>
internal sealed class ParagraphLattice
{
    private const double LeastCorner = 1e-5;

    private readonly Lattice sentences;
    private readonly RunPriors runs;
    private readonly int[] originalStarts;
    private readonly int[] versionStarts;
    private readonly List<Node> corners;
    private readonly Dictionary<Node, int> cornerAt = [];
    private readonly List<Arc>[] arcsInto;

    private readonly Tails[] forward;
    private readonly Tails[] backward;
    private double total;

    public ParagraphLattice(Lattice sentences, RunPriors runs, int[] originalStarts, int[] versionStarts)
    {
        (this.sentences, this.runs) = (sentences, runs);
        this.originalStarts = originalStarts;
        this.versionStarts = versionStarts;
        var surest = sentences.SurestPath();
        var passed = CornersPassed(surest);
        corners = FindCorners([.. passed, .. CornersRound(surest).Where(c => sentences.Holds(Sentence(c)))]);
        for (var c = 0; c < corners.Count; c++)
        {
            cornerAt[corners[c]] = c;
        }

        arcsInto = [.. corners.Select(_ => new List<Arc>())];
        var next = 0;
        for (var c = 0; c + 1 < corners.Count; c++)
        {
            next += corners[c] == passed[next] ? 1 : 0;
            AddArcsFrom(c, passed[next]);
        }

        (forward, backward) = (new Tails[corners.Count], new Tails[corners.Count]);
        RunForward();
        RunBackward();
    }

    /// <summary>The paragraph links that are expected to treat most paragraphs rightly, each with its posterior.</summary>
    public List<ParagraphSpan> SurestPath()
    {
        var (omitted, added) = Alone();
        var best = new double[corners.Count];
        var from = new int[corners.Count];
        for (var c = 1; c < corners.Count; c++)
        {
            best[c] = double.NegativeInfinity;
            for (var a = 0; a < arcsInto[c].Count; a++)
            {
                var right = best[arcsInto[c][a].From] + Gain(arcsInto[c][a], c, omitted, added);
                (best[c], from[c]) = right > best[c] ? (right, a) : (best[c], from[c]);
            }
        }

        var links = new List<ParagraphSpan>();
        for (var c = corners.Count - 1; c > 0; c = arcsInto[c][from[c]].From)
        {
            var arc = arcsInto[c][from[c]];
            links.Add(new ParagraphSpan(corners[arc.From], corners[c], (float)Posterior(arc, c)));
        }

        links.Reverse();
        return links;
    }

    /// <summary>How many paragraphs a link is expected to treat rightly.</summary>
    private double Gain(Arc arc, int to, double[] omitted, double[] added)
    {
        var (start, end) = (corners[arc.From], corners[to]);
        return arc.Tail switch
        {
            Tail.Omitted => omitted.AsSpan(start.Row..end.Row).ToArray().Sum(),
            Tail.Added => added.AsSpan(start.Column..end.Column).ToArray().Sum(),
            _ => Posterior(arc, to) * (end.Row - start.Row + end.Column - start.Column),
        };
    }

    /// <summary>For every paragraph, of the original and of the version: the probability that it is in no two-sided link.</summary>
    private (double[] Original, double[] Version) Alone()
    {
        var (original, version) = (new double[originalStarts.Length - 1], new double[versionStarts.Length - 1]);
        Array.Fill(original, 1);
        Array.Fill(version, 1);
        for (var c = 1; c < corners.Count; c++)
        {
            foreach (var arc in arcsInto[c].Where(a => a.Tail == Tail.Linked))
            {
                var posterior = Posterior(arc, c);
                Take(original, corners[arc.From].Row, corners[c].Row, posterior);
                Take(version, corners[arc.From].Column, corners[c].Column, posterior);
            }
        }

        return (original, version);
    }

    private static void Take(double[] alone, int first, int end, double posterior)
    {
        for (var paragraph = first; paragraph < end; paragraph++)
        {
            alone[paragraph] = Math.Max(0, alone[paragraph] - posterior);
        }
    }

    private double Posterior(Arc arc, int to) =>
        Math.Exp(Math.Min(0, forward[arc.From].Before(arc.Tail, runs) + arc.Score + backward[to][arc.Tail] - total));

    /// <summary>The paragraph corners that the surest sentence alignment passes, both ends included.</summary>
    private List<Node> CornersPassed(List<SoftLink> surest)
    {
        var passed = new List<Node>();
        foreach (var link in surest)
        {
            if (Array.BinarySearch(originalStarts, link.Original) is >= 0 and var row && Array.BinarySearch(versionStarts, link.Version) is >= 0 and var column)
            {
                passed.Add(new Node(row, column));
            }
        }

        passed.Add(new Node(originalStarts.Length - 1, versionStarts.Length - 1));
        return passed;
    }

    /// <summary>
    /// The corners before the first and after the last sentence that is tied: where a flank ends inside a paragraph, the paragraph
    /// is tied all the same.
    /// </summary>
    private IEnumerable<Node> CornersRound(List<SoftLink> surest)
    {
        SoftLink[] tied = [.. surest.Where(l => !l.Shape.IsOneSided)];
        if (tied.Length == 0)
        {
            yield break;
        }

        yield return new Node(Before(originalStarts, tied[0].Original), Before(versionStarts, tied[0].Version));
        yield return new Node(After(originalStarts, tied[^1].Original + tied[^1].OriginalCount), After(versionStarts, tied[^1].Version + tied[^1].VersionCount));
    }

    private static int Before(int[] starts, int sentence) => Array.BinarySearch(starts, sentence) is var at && at >= 0 ? at : ~at - 1;

    private static int After(int[] starts, int sentence) => Array.BinarySearch(starts, sentence) is var at && at >= 0 ? at : ~at;

    /// <summary>The paragraph corners that any likely sentence alignment passes, in reading order.</summary>
    private List<Node> FindCorners(List<Node> passed)
    {
        var found = new SortedSet<(int Row, int Column)>(passed.Select(c => (c.Row, c.Column)));
        for (var row = 0; row < originalStarts.Length; row++)
        {
            foreach (var column in sentences.LikelyColumns(originalStarts[row], LeastCorner))
            {
                if (Array.BinarySearch(versionStarts, column) is >= 0 and var paragraph)
                {
                    found.Add((row, paragraph));
                }
            }
        }

        return [.. found.Select(c => new Node(c.Row, c.Column))];
    }

    /// <summary>
    /// Runs all sentence alignments from a corner on, and stops each at the next corner it meets. They are followed through
    /// few paragraphs, but always as far as the next corner of the best alignment, so that a way to the end remains.
    /// </summary>
    private void AddArcsFrom(int from, Node next)
    {
        var reach = new Node(
            Math.Max(next.Row, Math.Min(corners[from].Row + ParagraphShapes.MostParagraphs, originalStarts.Length - 1)),
            Math.Max(next.Column, Math.Min(corners[from].Column + ParagraphShapes.MostParagraphs, versionStarts.Length - 1)));
        foreach (var (node, score) in sentences.Reach(Sentence(corners[from]), Sentence(reach), runs, IsCorner))
        {
            var to = cornerAt[Paragraph(node)];
            var (rows, columns) = (corners[to].Row - corners[from].Row, corners[to].Column - corners[from].Column);
            arcsInto[to].Add(new Arc(from, columns == 0 ? Tail.Omitted : rows == 0 ? Tail.Added : Tail.Linked, score + ParagraphShapes.LogPrior(rows, columns)));
        }
    }

    private bool IsCorner(Node sentence)
    {
        var row = Array.BinarySearch(originalStarts, sentence.Row);
        return row >= 0 && Array.BinarySearch(versionStarts, sentence.Column) is >= 0 and var column && cornerAt.ContainsKey(new Node(row, column));
    }

    private Node Sentence(Node corner) => new(originalStarts[corner.Row], versionStarts[corner.Column]);

    private Node Paragraph(Node sentence) => new(Array.BinarySearch(originalStarts, sentence.Row), Array.BinarySearch(versionStarts, sentence.Column));

    private void RunForward()
    {
        var ends = new double[corners.Count];
        for (var c = 0; c < corners.Count; c++)
        {
            forward[c] = Tails.Nothing.Plus(Tail.Linked, sentences.BeginAt(Sentence(corners[c])));
            foreach (var arc in arcsInto[c])
            {
                forward[c] = forward[c].Plus(arc.Tail, forward[arc.From].Before(arc.Tail, runs) + arc.Score);
            }

            ends[c] = forward[c].All + sentences.EndAt(Sentence(corners[c]));
        }

        total = LogSum.Of(ends);
    }

    private void RunBackward()
    {
        var onward = new Tails[corners.Count];
        Array.Fill(onward, Tails.Nothing);
        for (var c = corners.Count - 1; c >= 0; c--)
        {
            var end = sentences.EndAt(Sentence(corners[c]));
            backward[c] = Tails.Onward(onward[c].Linked, onward[c].Omitted, onward[c].Added, runs)
                .Plus(Tail.Linked, end).Plus(Tail.Omitted, end).Plus(Tail.Added, end);
            foreach (var arc in arcsInto[c])
            {
                onward[arc.From] = onward[arc.From].Plus(arc.Tail, arc.Score + backward[c][arc.Tail]);
            }
        }
    }

    private readonly record struct Arc(int From, Tail Tail, double Score);
}
