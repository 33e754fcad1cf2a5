using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>Where inside the paragraphs of a link the version leaves sentences out or adds some.</summary>
internal sealed class SentenceGaps
{
    private readonly ILookup<UnitIndex, (int Place, EditionMark Mark)> points;
    private readonly ILookup<UnitIndex, Span> added;

    public SentenceGaps(Edition edition, EditionText text, Link link)
    {
        var theirs = SentencePlaces.Of(text.Document, link.Version);
        var ours = SentencePlaces.Of(edition.Work.Original.Document, link.Original);
        var isCounted = link.Sentences.Sum(s => s.Original.Count) == ours.Length && link.Sentences.Sum(s => s.Version.Count) == theirs.Length;
        var sentences = isCounted ? link.Sentences : [];
        points = Enumerable.Range(0, sentences.Length).Where(i => sentences[i].IsOmission)
            .GroupBy(i => PlaceOf(sentences, i, theirs, text, link))
            .ToLookup(g => g.Key.Unit, g => (g.Key.Place, edition.Phrases.Absent(g.Sum(i => sentences[i].Original.Count))));
        added = sentences.Where(s => s.IsAddition).SelectMany(s => s.Version).Select(s => theirs[s.Value]).ToLookup(s => s.Unit, s => s.Span);
    }

    public UnitMarks Of(UnitIndex unit) => points.Contains(unit) || added.Contains(unit) ? new UnitMarks([.. points[unit]], [.. added[unit]]) : UnitMarks.None;

    /// <summary>What is omitted is missed before the next sentence that the version has, or else at its end.</summary>
    private static (UnitIndex Unit, int Place) PlaceOf(
        ImmutableArray<Link> sentences, int omission, ImmutableArray<(UnitIndex Unit, Span Span)> theirs, EditionText text, Link link) =>
        sentences.Skip(omission + 1).FirstOrDefault(s => !s.Version.IsEmpty) is { } next
            ? (theirs[next.Version.First.Value].Unit, theirs[next.Version.First.Value].Span.Start)
            : (link.Version.Last, text.Document[link.Version.Last].Text.Length);
}
