using Workbench.Aligning.Words;
using Workbench.Works;

namespace Workbench.Aligning.Paragraphs;

/// <summary>The sentences of a document end to end, and where each paragraph begins among them.</summary>
internal sealed class SentenceSequence
{
    private SentenceSequence(UnitTokens tokens, int[] starts)
    {
        Tokens = tokens;
        Starts = starts;
    }

    public UnitTokens Tokens { get; }

    /// <summary>The first sentence of each paragraph, which has at least one; one more entry than paragraphs.</summary>
    public int[] Starts { get; }

    public int Paragraphs => Starts.Length - 1;

    public static SentenceSequence Of(Document document)
    {
        var sentences = new List<string>();
        var starts = new int[document.Units.Length + 1];
        for (var p = 0; p < document.Units.Length; p++)
        {
            var unit = document.Units[p];
            var mark = unit.Kind is UnitKind.Heading or UnitKind.Note ? TokenReader.MarkOf(unit.Kind) : "";
            sentences.AddRange(unit.Sentences.IsEmpty ? [mark + unit.Text] : unit.Sentences.Select(s => mark + s.In(unit.Text)));
            starts[p + 1] = sentences.Count;
        }

        return new SentenceSequence(UnitTokens.Read(sentences, document.Language), starts);
    }

    /// <summary>Some of the paragraphs as a sequence of their own.</summary>
    public SentenceSequence Select(IReadOnlyList<int> paragraphs)
    {
        var starts = new int[paragraphs.Count + 1];
        for (var p = 0; p < paragraphs.Count; p++)
        {
            starts[p + 1] = starts[p] + Starts[paragraphs[p] + 1] - Starts[paragraphs[p]];
        }

        return new SentenceSequence(
            Tokens.Select([.. paragraphs.SelectMany(p => Enumerable.Range(Starts[p], Starts[p + 1] - Starts[p]))]), starts);
    }

    public int ParagraphOf(int sentence)
    {
        var at = Array.BinarySearch(Starts, sentence);
        return at < 0 ? ~at - 1 : at;
    }

    public UnitGroup SentencesOf(UnitGroup paragraphs) =>
        UnitGroup.Of([.. paragraphs.SelectMany(p => Enumerable.Range(Starts[p.Value], Starts[p.Value + 1] - Starts[p.Value])).Select(s => new UnitIndex(s))]);

    /// <summary>Those of the sentences that stand in the paragraphs, numbered from the first sentence of these on.</summary>
    public UnitGroup Relative(UnitGroup sentences, UnitGroup paragraphs)
    {
        var inside = SentencesOf(paragraphs);
        return UnitGroup.Of([.. sentences.Select(s => inside.AsSpan().IndexOf(s)).Where(i => i >= 0).Select(i => new UnitIndex(i))]);
    }
}
