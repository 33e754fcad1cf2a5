using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>Makes what one text has for a row.</summary>
internal sealed class CellMaker
{
    private readonly Edition edition;
    private readonly EditionMoves moves;
    private readonly ImmutableArray<BlockMaker> makers;
    private readonly NoteAnchors originalNotes;

    public CellMaker(Edition edition)
    {
        this.edition = edition;
        moves = new EditionMoves(edition);
        originalNotes = edition.Texts.FirstOrDefault(t => t.IsOriginal)?.Notes ?? new NoteAnchors(edition.Work.Original.Document);
        var missing = new MissingNotes(edition);
        makers = [.. edition.Texts.Select(text => new BlockMaker(text, edition.Phrases, edition.Coverage, unit => missing.MarksOf(text, unit)))];
    }

    public BlockMaker MakerOf(EditionText text) => makers[text.Place];

    public EditionCell Of(Row row, EditionText text) => new(text, [.. text.IsOriginal ? Original(row, text) : Version(row, text)]);

    private IEnumerable<EditionBlock> Original(Row row, EditionText text)
    {
        if (row.Original.IsEmpty)
        {
            var added = row.Cells.SelectMany((cell, version) => cell.Units.Select(unit => SentencesOf(edition.Work.Versions[version].Text.Document, unit))).Sum();
            return [EditionBlock.OfMark(edition.Phrases.Added(added))];
        }

        return Blocks(text, row.Original, _ => UnitMarks.None);
    }

    private IEnumerable<EditionBlock> Version(Row row, EditionText text)
    {
        foreach (var link in row.Cells[text.Version].Links)
        {
            if (link.IsOmission)
            {
                if (Omitted(link) is > 0 and var sentences)
                {
                    yield return EditionBlock.OfMark(edition.Phrases.Absent(sentences));
                }

                continue;
            }

            var marks = new SentenceGaps(edition, text, link);
            var blocks = Blocks(text, link.Version, marks.Of).ToList();
            if (moves.MarkOf(text, link) is { } moved && blocks.Count > 0)
            {
                blocks[0] = blocks[0] with { Inlines = blocks[0].Inlines.Insert(0, moved) };
            }

            foreach (var block in blocks)
            {
                yield return block;
            }
        }
    }

    /// <summary>How many sentences of the original a link leaves out, anchored notes apart.</summary>
    public int Omitted(Link link) => link.Original.Where(unit => !originalNotes.IsAnchored(unit)).Sum(unit => SentencesOf(edition.Work.Original.Document, unit));

    public EditionMark? MovedMark(EditionText text, Link link) => moves.MarkOf(text, link);

    private IEnumerable<EditionBlock> Blocks(EditionText text, UnitGroup units, Func<UnitIndex, UnitMarks> marks) =>
        units.Where(unit => !text.Notes.IsAnchored(unit)).Select(unit => MakerOf(text).Whole(unit, marks(unit)));

    private static int SentencesOf(Document document, UnitIndex unit) => Math.Max(1, document[unit].Sentences.Length);
}
