using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>Marks sentences that a version leaves out, in the original and at their place in the version, and sentences it adds.</summary>
internal static class SentenceMarks
{
    public static IEnumerable<UnitMark> Of(AlignedWork work, Row row, int version, EditionWords words) =>
        row.Cells[version].Links.Where(l => !l.IsOmission && !l.IsAddition).SelectMany(link => OfLink(work, version, link, words));

    private static IEnumerable<UnitMark> OfLink(AlignedWork work, int version, Link link, EditionWords words)
    {
        var text = work.Versions[version].Text;
        var ours = SentencePlaces.Of(work.Original.Document, link.Original);
        var theirs = SentencePlaces.Of(text.Document, link.Version);
        if (link.Sentences.Sum(s => s.Original.Count) != ours.Length || link.Sentences.Sum(s => s.Version.Count) != theirs.Length)
        {
            yield break;
        }

        for (var i = 0; i < link.Sentences.Length; i++)
        {
            var sentence = link.Sentences[i];
            if (sentence.IsAddition)
            {
                foreach (var (unit, span) in sentence.Version.Select(s => theirs[s.Value]))
                {
                    yield return new UnitMark(version, unit, new TextMark(span, "span", "added", words.NotInOriginal));
                }
            }
            else if (sentence.IsOmission)
            {
                foreach (var (unit, span) in sentence.Original.Select(s => ours[s.Value]))
                {
                    yield return new UnitMark(UnitMark.Original, unit, new TextMark(span, "span", "lost", words.NotIn(text.Description.Label)));
                }

                yield return AbsenceAt(version, link, i, text, theirs, words);
            }
        }
    }

    /// <summary>What is omitted is missed before the next sentence that the version has, or else at its end.</summary>
    private static UnitMark AbsenceAt(
        int version, Link link, int omission, WorkText text, IReadOnlyList<(UnitIndex Unit, Span Span)> sentences, EditionWords words)
    {
        var next = link.Sentences.Skip(omission + 1).FirstOrDefault(s => !s.Version.IsEmpty);
        var (unit, place) = next is null
            ? (link.Version.Last, text.Document[link.Version.Last].Text.Length)
            : (sentences[next.Version.First.Value].Unit, sentences[next.Version.First.Value].Span.Start);
        var mark = new TextMark(new Span(place, 0), "span", "absent", words.OmittedSentence) { Inner = $" {words.Omitted} " };
        return new UnitMark(version, unit, mark);
    }
}
