using Workbench.Aligning.Joint;
using Workbench.Aligning.Model;
using Workbench.Aligning.Search;
using Workbench.Works;

namespace Workbench.Aligning.Paragraphs;

/// <summary>Links the paragraphs of two sequences by an alignment of their sentences, and the sentences of each link by itself.</summary>
internal sealed class ParagraphLinks(SentenceSequence original, SentenceSequence version, PairModel pair, IReadOnlyList<ILinkWitness> witnesses)
{
    private float[] omitted = [];
    private float[] added = [];

    public SequenceAligner Sentences { get; } = new(original.Tokens, version.Tokens, pair, witnesses);

    public IEnumerable<Link> Find(Lattice sentences)
    {
        (omitted, added) = sentences.Alone;
        return new ParagraphLattice(sentences, pair.RunsOfParagraphs, original.Starts, version.Starts).SurestPath().SelectMany(span => Links(span, sentences));
    }

    /// <summary>
    /// The links of a span. Its paragraphs are one link, but for those whose sentences stand alone: a paragraph put in or left out
    /// between two that belong together is a link of its own.
    /// </summary>
    private IEnumerable<Link> Links(ParagraphSpan span, Lattice sentences)
    {
        var (start, end) = (SentenceNode(span.Start), SentenceNode(span.End));
        Link[] inside = [.. LinkBuilder.Links(Sentences.Inside(sentences, start, end))];
        var tied = inside.Where(l => !l.IsOmission && !l.IsAddition).ToArray();
        var (rows, columns) = (Paragraphs(span.Start.Row, span.End.Row), Paragraphs(span.Start.Column, span.End.Column));
        var keptRows = Touched(rows, original, tied.Select(l => l.Original));
        var keptColumns = Touched(columns, version, tied.Select(l => l.Version));
        if (tied.Length > 0)
        {
            yield return Link(keptRows, keptColumns, inside, span.Weight);
        }

        foreach (var row in rows.Except(keptRows))
        {
            yield return Link([row], [], inside, span.Weight);
        }

        foreach (var column in columns.Except(keptColumns))
        {
            yield return Link([], [column], inside, span.Weight);
        }
    }

    private Link Link(UnitGroup rows, UnitGroup columns, Link[] sentences, float weight) => new(rows, columns)
    {
        Confidence = rows.IsEmpty ? Alone(added, version, columns) : columns.IsEmpty ? Alone(omitted, original, rows)
            : Calibration.Paragraphs.Tied(weight, rows.Count + columns.Count),
        Sentences = [.. sentences.Select(s => Relative(s, rows, columns, rows.IsEmpty || columns.IsEmpty ? 1 : weight)).Where(s => s.Original.Count + s.Version.Count > 0)],
    };

    /// <summary>The least probability, among the sentences of some paragraphs, that they are in no two-sided link.</summary>
    private static double Alone(float[] alone, SentenceSequence side, UnitGroup paragraphs) =>
        Calibration.Paragraphs.Alone(side.SentencesOf(paragraphs).Select(s => (double)alone[s.Value]).DefaultIfEmpty(1).Min());

    /// <summary>A sentence link numbered by the sentences of these paragraphs; empty when it stands outside them.</summary>
    private Link Relative(Link sentence, UnitGroup rows, UnitGroup columns, float weight) =>
        new(original.Relative(sentence.Original, rows), version.Relative(sentence.Version, columns)) { Confidence = sentence.Confidence * weight };

    private static UnitGroup Paragraphs(int first, int end) => UnitGroup.Range(first, end - first);

    private static UnitGroup Touched(UnitGroup paragraphs, SentenceSequence side, IEnumerable<UnitGroup> sentences)
    {
        var touched = sentences.SelectMany(s => s).Select(s => side.ParagraphOf(s.Value)).ToHashSet();
        return UnitGroup.Of([.. paragraphs.Where(p => touched.Contains(p.Value))]);
    }

    private Node SentenceNode(Node corner) => new(original.Starts[corner.Row], version.Starts[corner.Column]);
}
