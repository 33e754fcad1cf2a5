using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Segmenting;

/// <summary>Gives every unit of a document its sentences.</summary>
public static class DocumentSegmenter
{
    /// <summary>The same document with <see cref="Unit.Sentences"/> filled. A heading is one sentence, whatever stops it has.</summary>
    public static Document Segment(Document document) =>
        document with { Units = [.. document.Units.Select(unit => unit with { Sentences = SentencesOf(unit, document.Language) })] };

    private static ImmutableArray<Span> SentencesOf(Unit unit, Language language)
    {
        var sentences = SentenceSplitter.Split(unit.Text, language);
        return unit.Kind == UnitKind.Heading && sentences.Length > 1
            ? [new Span(sentences[0].Start, sentences[^1].End - sentences[0].Start)]
            : sentences;
    }
}
