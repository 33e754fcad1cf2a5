using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>Makes the rows of an edition, one after another, in its layout.</summary>
internal sealed class RowSource
{
    private readonly Edition edition;
    private readonly CellMaker cells;
    private readonly Func<EditionRow, Row, IEnumerable<EditionRow>> layOut;

    public RowSource(Edition edition)
    {
        this.edition = edition;
        cells = new CellMaker(edition);
        layOut = edition.Options.Layout switch
        {
            EditionLayout.Sentences => new SentenceRows(edition, cells).Of,
            EditionLayout.PopUp => (row, _) => [PopUpRows.Of(row)],
            EditionLayout.Apparatus => new ApparatusRows(edition, cells).Of,
            _ => (row, _) => [row],
        };
    }

    public IEnumerable<EditionRow> Of(EditionDivision division)
    {
        for (var i = division.First; i < division.First + division.Count;)
        {
            var gap = 0;
            while (i + gap < division.First + division.Count && edition.Plan.IsLeftOut(edition.Plan.Shown[i + gap]))
            {
                LeaveOut(edition.Plan.Shown[i + gap++]);
            }

            if (gap > 0)
            {
                yield return Gap(edition.Plan.Shown[i], gap);
                i += gap;
                continue;
            }

            foreach (var made in Make(edition.Plan.Shown[i++]))
            {
                yield return made;
            }
        }
    }

    private IEnumerable<EditionRow> Make(Row row)
    {
        var isUnconfirmed = edition.Options.MarksUnconfirmed && !edition.Plan.Confirmed[row.Number];
        if (edition.Options.Layout is EditionLayout.Sentences or EditionLayout.Apparatus)
        {
            return layOut(new EditionRow(row.Number, []) { IsUnconfirmed = isUnconfirmed }, row);
        }

        return layOut(new EditionRow(row.Number, [.. edition.Texts.Select(text => cells.Of(row, text)).Where(cell => !cell.Blocks.IsEmpty || edition.IsGrid)]) { IsUnconfirmed = isUnconfirmed }, row);
    }

    private EditionRow Gap(Row first, int count) =>
        new(first.Number, [new EditionCell(edition.Main, [EditionBlock.OfMark(edition.Phrases.Gap(count))]), .. edition.IsGrid ? edition.Texts.Skip(1).Select(t => new EditionCell(t, [])) : []]);

    private void LeaveOut(Row row)
    {
        foreach (var text in edition.Texts)
        {
            foreach (var unit in RowPlan.UnitsOf(row, text).Where(u => !text.Notes.IsAnchored(u)))
            {
                edition.Coverage.LeaveOut(text, unit);
                foreach (var note in NotesOf(text, unit))
                {
                    edition.Coverage.LeaveOut(text, note);
                }
            }
        }
    }

    private static IEnumerable<UnitIndex> NotesOf(EditionText text, UnitIndex unit) =>
        Enumerable.Range(0, text.Document[unit].Anchors.Length).Where(i => text.Document[unit].Kind != UnitKind.Note && text.Notes.IsFirst(unit, i))
            .SelectMany(i => text.Notes.UnitsOf(text.Document[unit].Anchors[i]));
}
