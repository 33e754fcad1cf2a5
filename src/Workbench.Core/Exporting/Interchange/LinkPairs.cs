using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>The links of one version as pairs of texts, by paragraphs or by sentences.</summary>
internal static class LinkPairs
{
    /// <summary>The pairs to write, one after the other; what is left out is counted.</summary>
    public static IEnumerable<LinkPair> Of(WorkText original, AlignedVersion version, InterchangeOptions options, CoverageCount count)
    {
        foreach (var link in version.Alignment.Links)
        {
            if (options.ConfirmedOnly && !link.IsPersonal)
            {
                count.LeaveOut();
                continue;
            }

            count.Take(link);
            foreach (var pair in options.Level == LinkLevel.Sentence && HasSentences(original, version, link) ? Sentences(original, version, link) : [Paragraphs(original, version, link)])
            {
                if (pair.IsEmpty)
                {
                    count.LeaveOut();
                    continue;
                }

                count.Write();
                yield return pair;
            }
        }
    }

    private static LinkPair Paragraphs(WorkText original, AlignedVersion version, Link link) => new(
        IdOf(version, link),
        link,
        link,
        LinkLevel.Paragraph,
        Join(link.Original.Select(u => original.Document[u].Text)),
        Join(link.Version.Select(u => version.Text.Document[u].Text)))
    {
        OriginalLengths = Lengths(original.Document, link.Original),
        VersionLengths = Lengths(version.Text.Document, link.Version),
    };

    private static ImmutableArray<int> Lengths(Document document, UnitGroup units) =>
        units.Count < 2 ? [] : [.. units.Select(u => XmlText.Clean(document[u].Text).Length)];

    private static IEnumerable<LinkPair> Sentences(WorkText original, AlignedVersion version, Link link)
    {
        var (ours, theirs) = (SentencesOf(original.Document, link.Original), SentencesOf(version.Text.Document, link.Version));
        return link.Sentences.Select((sentence, number) => new LinkPair(
            $"{IdOf(version, link)}.s{number}",
            sentence with { State = link.State, Confidence = link.Confidence * sentence.Confidence },
            link,
            LinkLevel.Sentence,
            Join(sentence.Original.Select(s => ours[s.Value])),
            Join(sentence.Version.Select(s => theirs[s.Value])))
        {
            IsFirst = number == 0,
        });
    }

    /// <summary>Whether there are sentence links and the texts still have the sentences these speak of.</summary>
    public static bool HasSentences(WorkText original, AlignedVersion version, Link link) =>
        !link.Sentences.IsEmpty
        && link.Sentences.Sum(s => s.Original.Count) == SentencesOf(original.Document, link.Original).Count
        && link.Sentences.Sum(s => s.Version.Count) == SentencesOf(version.Text.Document, link.Version).Count;

    private static List<string> SentencesOf(Document document, UnitGroup units) =>
        [.. units.SelectMany(u => document[u].Sentences.Select(s => s.In(document[u].Text)))];

    private static string IdOf(AlignedVersion version, Link link) =>
        link.IsAddition ? $"{version.Text.Siglum}.added{link.Version.First}" : $"{version.Text.Siglum}.p{link.Original.First}";

    private static string Join(IEnumerable<string> texts) => XmlText.Clean(string.Join(' ', texts)).Trim();
}
