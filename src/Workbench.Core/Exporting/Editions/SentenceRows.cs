using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>
/// Parts a row into groups of sentences that belong together in all texts. Sentences of one paragraph that different versions group
/// differently are joined until all agree.
/// </summary>
internal sealed class SentenceRows(Edition edition, CellMaker cells)
{
    public IEnumerable<EditionRow> Of(EditionRow shell, Row row)
    {
        var groups = Groups(row);
        return groups is null
            ? [shell with { Cells = [.. edition.Texts.Select(text => cells.Of(row, text)).Where(cell => !cell.Blocks.IsEmpty)] }]
            : groups.Select((group, i) => shell with { Cells = [.. edition.Texts.Select(text => CellOf(row, text, group)).Where(cell => !cell.Blocks.IsEmpty)], Part = i });
    }

    /// <returns>Null when the row's sentences are not linked, or its texts hold more than running text.</returns>
    private List<SentenceGroup>? Groups(Row row)
    {
        var versions = edition.Texts.Where(t => !t.IsOriginal).ToList();
        if (row.Original.IsEmpty || HasNotes(row) || !versions.TrueForAll(v => IsLinked(row, v)) || versions.TrueForAll(v => row.Cells[v.Version].Units.IsEmpty))
        {
            return null;
        }

        var count = SentencePlaces.Of(edition.Work.Original.Document, row.Original).Length;
        return count == 0 ? null : SentenceGroup.Join(count, [.. versions.Select(v => (v, Links: (IReadOnlyList<Link>)LinksOf(row, v)))]);
    }

    private bool HasNotes(Row row) => edition.Texts.Any(text => RowPlan.UnitsOf(row, text).Any(unit => text.Notes.IsAnchored(unit)));

    private bool IsLinked(Row row, EditionText text)
    {
        var links = row.Cells[text.Version].Links;
        var original = edition.Work.Original.Document;
        return links is [var link] && !link.IsAddition && (link.IsOmission
            || (link.Sentences.Sum(s => s.Original.Count) == SentencePlaces.Of(original, link.Original).Length && !link.Sentences.IsEmpty
                && link.Sentences.Sum(s => s.Version.Count) == SentencePlaces.Of(text.Document, link.Version).Length
                && link.Version.All(u => !text.Document[u].Sentences.IsEmpty) && row.Original.Count == link.Original.Count && row.Original.All(u => !original[u].Sentences.IsEmpty)));
    }

    private ImmutableArray<Link> LinksOf(Row row, EditionText text) => row.Cells[text.Version].Links[0] is { IsOmission: false } link
        ? link.Sentences
        : [new Link(UnitGroup.Range(0, SentencePlaces.Of(edition.Work.Original.Document, row.Original).Length), UnitGroup.Empty)];

    private EditionCell CellOf(Row row, EditionText text, SentenceGroup group)
    {
        var sentences = group.Of(text);
        if (sentences.Count > 0)
        {
            return new EditionCell(text, [.. Stretches(text, RowPlan.UnitsOf(row, text), sentences)]);
        }

        var missing = text.IsOriginal ? edition.Phrases.Added(Math.Max(1, group.LargestVersion)) : edition.Phrases.Absent(Math.Max(1, group.Original.Count));
        return new EditionCell(text, text.IsOriginal || group.Original.Count > 0 ? [EditionBlock.OfMark(missing)] : []);
    }

    /// <summary>Sentences that follow one another in a unit are one stretch, which reaches to the next sentence.</summary>
    private IEnumerable<EditionBlock> Stretches(EditionText text, UnitGroup units, IReadOnlyList<int> sentences)
    {
        var places = SentencePlaces.Of(text.Document, units);
        for (var i = 0; i < sentences.Count;)
        {
            var unit = places[sentences[i]].Unit;
            var last = i;
            while (last + 1 < sentences.Count && sentences[last + 1] == sentences[last] + 1 && places[sentences[last + 1]].Unit == unit)
            {
                last++;
            }

            var isFirst = sentences[i] == 0 || places[sentences[i] - 1].Unit != unit;
            var after = sentences[last] + 1;
            var start = isFirst ? 0 : places[sentences[i]].Span.Start;
            var end = after < places.Length && places[after].Unit == unit ? places[after].Span.Start : text.Document[unit].Text.Length;
            yield return cells.MakerOf(text).Stretch(unit, new Span(start, end - start), UnitMarks.None);
            i = last + 1;
        }
    }
}
