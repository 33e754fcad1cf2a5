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
    private readonly int[] originalStarts;
    private readonly int[] versionStarts;
    private readonly List<Node> corners;
    private readonly Dictionary<Node, int> cornerAt = [];
    private readonly List<Arc>[] arcsInto;

    // As in the lattice of sentences, omissions come before the additions they meet: the sums of ways that end in an addition stand apart.
    private readonly double[] forward;
    private readonly double[] forwardAdded;
    private readonly double[] backward;
    private readonly double[] backwardAdded;

    public ParagraphLattice(Lattice sentences, List<SoftLink> bestSentences, int[] originalStarts, int[] versionStarts)
    {
        this.sentences = sentences;
        this.originalStarts = originalStarts;
        this.versionStarts = versionStarts;
        var passed = CornersPassed(bestSentences);
        corners = FindCorners(passed);
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

        (forward, forwardAdded) = (new double[corners.Count], new double[corners.Count]);
        (backward, backwardAdded) = (new double[corners.Count], new double[corners.Count]);
        RunForward();
        RunBackward();
    }

    /// <summary>The best paragraph links, each with its posterior.</summary>
    public List<ParagraphSpan> BestPath()
    {
        var best = new double[corners.Count];
        var from = new int[corners.Count];
        for (var c = 1; c < corners.Count; c++)
        {
            best[c] = double.NegativeInfinity;
            foreach (var arc in arcsInto[c])
            {
                if (best[arc.From] + arc.Score > best[c])
                {
                    (best[c], from[c]) = (best[arc.From] + arc.Score, arc.From);
                }
            }
        }

        var links = new List<ParagraphSpan>();
        for (var c = corners.Count - 1; c > 0; c = from[c])
        {
            links.Add(Link(c, arcsInto[c].First(a => a.From == from[c])));
        }

        links.Reverse();
        return links;
    }

    private ParagraphSpan Link(int to, Arc arc)
    {
        var before = IsOmission(arc.From, to) ? forward[arc.From] : LogSum.Add(forward[arc.From], forwardAdded[arc.From]);
        var after = (IsAddition(arc.From, to) ? backwardAdded : backward)[to];
        var posterior = Math.Exp(Math.Min(0, before + arc.Score + after - LogSum.Add(forward[^1], forwardAdded[^1])));
        return new ParagraphSpan(corners[arc.From], corners[to], (float)posterior);
    }

    /// <summary>The paragraph corners that the best sentence alignment passes, both ends included.</summary>
    private List<Node> CornersPassed(List<SoftLink> bestSentences)
    {
        var passed = new List<Node>();
        foreach (var link in bestSentences)
        {
            if (Array.BinarySearch(originalStarts, link.Original) is >= 0 and var row && Array.BinarySearch(versionStarts, link.Version) is >= 0 and var column)
            {
                passed.Add(new Node(row, column));
            }
        }

        passed.Add(new Node(originalStarts.Length - 1, versionStarts.Length - 1));
        return passed;
    }

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
        foreach (var (node, score) in sentences.Reach(Sentence(corners[from]), Sentence(reach), IsCorner))
        {
            var to = cornerAt[Paragraph(node)];
            arcsInto[to].Add(new Arc(from, score + ParagraphShapes.LogPrior(corners[to].Row - corners[from].Row, corners[to].Column - corners[from].Column)));
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
        Array.Fill(forward, double.NegativeInfinity);
        Array.Fill(forwardAdded, double.NegativeInfinity);
        forward[0] = 0;
        for (var c = 1; c < corners.Count; c++)
        {
            foreach (var arc in arcsInto[c])
            {
                var ways = IsOmission(arc.From, c) ? forward[arc.From] : LogSum.Add(forward[arc.From], forwardAdded[arc.From]);
                ref var sum = ref (IsAddition(arc.From, c) ? forwardAdded : forward)[c];
                sum = LogSum.Add(sum, ways + arc.Score);
            }
        }
    }

    private void RunBackward()
    {
        Array.Fill(backward, double.NegativeInfinity);
        Array.Fill(backwardAdded, double.NegativeInfinity);
        backward[^1] = backwardAdded[^1] = 0;
        for (var c = corners.Count - 1; c > 0; c--)
        {
            foreach (var arc in arcsInto[c])
            {
                var ways = (IsAddition(arc.From, c) ? backwardAdded : backward)[c] + arc.Score;
                backward[arc.From] = LogSum.Add(backward[arc.From], ways);
                backwardAdded[arc.From] = IsOmission(arc.From, c) ? backwardAdded[arc.From] : LogSum.Add(backwardAdded[arc.From], ways);
            }
        }
    }

    private bool IsOmission(int from, int to) => corners[from].Column == corners[to].Column;

    private bool IsAddition(int from, int to) => corners[from].Row == corners[to].Row;

    private readonly record struct Arc(int From, double Score);
}
