using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>The links of one version as pairs of texts, by paragraphs or by sentences.</summary>
internal static class TmxPairs
{
    public static IEnumerable<TmxPair> Of(WorkText original, AlignedVersion version, TmxLevel level) =>
        version.Alignment.Links.SelectMany(link => level == TmxLevel.Sentence && HasSentences(original, version, link)
            ? Sentences(original, version, link)
            : [Paragraphs(original, version, link)]);

    private static TmxPair Paragraphs(WorkText original, AlignedVersion version, Link link) => new(
        IdOf(version, link),
        link,
        TmxLevel.Paragraph,
        Join(link.Original.Select(u => original.Document[u].Text)),
        Join(link.Version.Select(u => version.Text.Document[u].Text)))
    {
        OriginalLengths = Lengths(original.Document, link.Original),
        VersionLengths = Lengths(version.Text.Document, link.Version),
    };

    private static ImmutableArray<int> Lengths(Document document, UnitGroup units) =>
        units.Count < 2 ? [] : [.. units.Select(u => XmlText.Clean(document[u].Text).Length)];

    private static IEnumerable<TmxPair> Sentences(WorkText original, AlignedVersion version, Link link)
    {
        var (ours, theirs) = (SentencesOf(original.Document, link.Original), SentencesOf(version.Text.Document, link.Version));
        return link.Sentences.Select((sentence, number) => new TmxPair(
            $"{IdOf(version, link)}.s{number}",
            sentence with { State = link.State, Confidence = link.Confidence * sentence.Confidence },
            TmxLevel.Sentence,
            Join(sentence.Original.Select(s => ours[s.Value])),
            Join(sentence.Version.Select(s => theirs[s.Value]))));
    }

    /// <summary>Whether there are sentence links and the texts still have the sentences these speak of.</summary>
    private static bool HasSentences(WorkText original, AlignedVersion version, Link link) =>
        !link.Sentences.IsEmpty
        && link.Sentences.Sum(s => s.Original.Count) == SentencesOf(original.Document, link.Original).Count
        && link.Sentences.Sum(s => s.Version.Count) == SentencesOf(version.Text.Document, link.Version).Count;

    private static List<string> SentencesOf(Document document, UnitGroup units) =>
        [.. units.SelectMany(u => document[u].Sentences.Select(s => s.In(document[u].Text)))];

    private static string IdOf(AlignedVersion version, Link link) =>
        link.IsAddition ? $"{version.Text.Siglum}.added{link.Version.First}" : $"{version.Text.Siglum}.p{link.Original.First}";

    private static string Join(IEnumerable<string> texts) => XmlText.Clean(string.Join(' ', texts)).Trim();
}
