using Workbench.Aligning;

namespace Workbench.Exporting.Editions;

/// <summary>Says of a text that was moved after which row it stands in its own text.</summary>
internal sealed class EditionMoves
{
    private readonly Edition edition;
    private readonly Dictionary<int, int[]> rowsOfUnits = [];

    public EditionMoves(Edition edition)
    {
        this.edition = edition;
        foreach (var text in edition.Texts.Where(t => !t.IsOriginal && edition.Work.Versions[t.Version].Alignment.Links.Any(l => l.Moved)))
        {
            var rows = new int[text.Document.Units.Length];
            foreach (var row in edition.Work.Rows)
            {
                foreach (var unit in row.Cells[text.Version].Units)
                {
                    rows[unit.Value] = row.Number;
                }
            }

            rowsOfUnits[text.Place] = rows;
        }
    }

    public static IEnumerable<int> RowsPointedTo(Edition edition)
    {
        var moves = new EditionMoves(edition);
        return edition.Texts.Where(t => moves.rowsOfUnits.ContainsKey(t.Place))
            .SelectMany(t => edition.Work.Versions[t.Version].Alignment.Links.Select(link => moves.MarkOf(t, link)?.TargetRow)).OfType<int>();
    }

    public EditionMark? MarkOf(EditionText text, Link link) => !link.Moved || link.IsOmission ? null
        : link.Version.First.Value == 0 ? edition.Phrases.MovedToFront()
        : edition.Phrases.Moved(rowsOfUnits[text.Place][link.Version.First.Value - 1]);
}
