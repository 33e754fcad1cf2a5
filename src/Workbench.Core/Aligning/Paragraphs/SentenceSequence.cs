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

    /// <summary>The first sentence of each paragraph; one more entry than paragraphs.</summary>
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
}
