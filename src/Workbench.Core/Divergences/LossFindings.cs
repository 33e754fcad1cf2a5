using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>What a version leaves out and what it adds: whole paragraphs, and sentences inside linked paragraphs.</summary>
internal static class LossFindings
{
    private const int LongParagraph = 20;
    private const int LongSentence = 12;
    private const int Interjection = 2;

    public static IEnumerable<Divergence> Of(LinkTexts texts) =>
        texts.IsPair ? OfSentences(texts) : [OfParagraphs(texts)];

    private static Divergence OfParagraphs(LinkTexts texts)
    {
        var isOmission = texts.Link.IsOmission;
        var (document, side) = isOmission ? (texts.OriginalDocument, texts.Original) : (texts.VersionDocument, texts.Version);
        var severity = side.Units.Select(u => SeverityOf(document[u], isOmission)).Max();
        var isNote = isOmission && side.Units.All(u => IsNote(document[u]));
        var kind = isNote ? DivergenceKind.Note : isOmission ? DivergenceKind.Omission : DivergenceKind.Addition;
        var finding = texts.Finding(kind, isNote ? Severity.Minor : severity) with { Evidence = Excerpt.Of(side.Text) };
        if (side.Units.Count > 1)
        {
            return finding;
        }

        ImmutableArray<Span> whole = [new Span(0, side.Text.Length)];
        return isOmission ? finding with { OriginalSpans = whole } : finding with { VersionSpans = whole };
    }

    /// <summary>Plain text has notes as paragraphs that begin with their mark.</summary>
    private static bool IsNote(Unit unit) =>
        unit.Kind == UnitKind.Note || (unit.Text is ['[', >= '0' and <= '9', ..] && unit.Text.AsSpan().IndexOf(']') is > 0 and < 5);

    private static Severity SeverityOf(Unit unit, bool isOmission) => unit.Kind switch
    {
        UnitKind.Furniture or UnitKind.Contents => Severity.Info,
        UnitKind.Note => isOmission ? Severity.Minor : Severity.Info,
        UnitKind.Heading => Severity.Minor,
        _ => (isOmission, WordCount(unit.Text) > LongParagraph) switch
        {
            (true, true) => Severity.Critical,
            (true, false) or (false, true) => Severity.Major,
            _ => Severity.Minor,
        },
    };

    private static IEnumerable<Divergence> OfSentences(LinkTexts texts)
    {
        var original = SentencePlaces.Of(texts.OriginalDocument, texts.Link.Original);
        var version = SentencePlaces.Of(texts.VersionDocument, texts.Link.Version);

        // After an edit the sentence links may count other sentences than the text now has: then they say nothing.
        var links = texts.Link.Sentences;
        if (links.Any(l => Exceeds(l.Original, original.Length) || Exceeds(l.Version, version.Length)))
        {
            return [];
        }

        return links.Where(l => l.IsOmission).SelectMany(l => l.Original.Select(s => Omitted(texts, l, original[s.Value])))
            .Concat(links.Where(l => l.IsAddition).SelectMany(l => l.Version.Select(s => Added(texts, l, version[s.Value]))));
    }

    private static bool Exceeds(UnitGroup sentences, int count) => !sentences.IsEmpty && sentences.Last.Value >= count;

    private static Divergence Omitted(LinkTexts texts, Link link, (UnitIndex Unit, Span Span) sentence)
    {
        var text = sentence.Span.In(texts.OriginalDocument[sentence.Unit].Text);
        var severity = WordCount(text) > Interjection ? Severity.Major : Severity.Minor;
        return texts.Finding(DivergenceKind.Omission, severity) with
        {
            Original = [sentence.Unit],
            OriginalSpans = [sentence.Span],
            Evidence = Excerpt.Of(text),
            Confidence = texts.Link.Confidence * link.Confidence,
        };
    }

    private static Divergence Added(LinkTexts texts, Link link, (UnitIndex Unit, Span Span) sentence)
    {
        var text = sentence.Span.In(texts.VersionDocument[sentence.Unit].Text);
        var severity = WordCount(text) > LongSentence ? Severity.Major : Severity.Minor;
        return texts.Finding(DivergenceKind.Addition, severity) with
        {
            Units = [sentence.Unit],
            VersionSpans = [sentence.Span],
            Evidence = Excerpt.Of(text),
            Confidence = texts.Link.Confidence * link.Confidence,
        };
    }

    private static int WordCount(string text) => WordTokenizer.Scan(text).Count(t => t.Class is TokenClass.Word or TokenClass.Number);
}
