using System.Globalization;

namespace Workbench.Exporting.Editions;

/// <summary>Turns what the other texts have for a row into notes that open from the end of the first.</summary>
internal static class PopUpRows
{
    public static EditionRow Of(EditionRow row)
    {
        if (row.Cells.Length < 2)
        {
            return row;
        }

        var main = row.Cells[0];
        var notes = row.Cells.Skip(1).Select(cell => new EditionNoteCall(
            new EditionNote(string.Create(CultureInfo.InvariantCulture, $"t{cell.Of.Place}-{row.Number}"), LabelOf(row, cell.Of), cell.Of, cell.Blocks, IsTranslation: true), IsFirst: true));
        var last = main.Blocks[^1];
        return row with { Cells = [main with { Blocks = main.Blocks.SetItem(main.Blocks.Length - 1, last with { Inlines = [.. last.Inlines, .. notes] }) }] };
    }

    /// <summary>The language, and of several versions in one language the siglum too.</summary>
    private static string LabelOf(EditionRow row, EditionText text)
    {
        var language = text.Language.Tag.ToUpperInvariant();
        return row.Cells.Skip(1).Count(cell => cell.Of.Language == text.Language) > 1 ? $"{language}\u00A0{text.Text.Siglum}" : language;
    }
}
