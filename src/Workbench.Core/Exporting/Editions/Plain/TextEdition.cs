using System.Globalization;

namespace Workbench.Exporting.Editions.Plain;

/// <summary>Writes an edition as plain text: side by side, or one under the other. The same edition gives the same bytes.</summary>
public static class TextEdition
{
    private const int Width = 76;
    private const int Gutter = 3;
    private const int Indent = 4;

    public static void Write(TextWriter output, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var inlines = new TextInlines();
        output.Write(PlainFront.TitlePage(edition, "title.txt", inlines, "") + "\n");
        foreach (var division in edition.Divisions)
        {
            var notes = new List<EditionNote>();
            foreach (var row in edition.RowsOf(division))
            {
                output.Write(edition.IsGrid ? SideBySide(edition, row, inlines) : Sequence(edition, row, inlines));
                notes.AddRange(row.Notes.SelectMany(note => note.Blocks.SelectMany(block => block.Notes).Prepend(note)));
            }

            WriteNotes(output, notes, inlines);
        }

        if (edition.HasAppendix)
        {
            output.Write($"\n{edition.Phrases.Appendix}\n{new string('=', edition.Phrases.Appendix.Length)}\n\n{(edition.Options.Dossiers is { } dossiers ? new TextDossiers(inlines, Width).Of(dossiers) : PlainFront.Appendix(edition, inlines, "", "    "))}");
        }
    }

    private static void WriteNotes(TextWriter output, List<EditionNote> notes, TextInlines inlines)
    {
        foreach (var note in notes)
        {
            var label = note.IsTranslation ? $"[{note.Label}] {note.Of.Label}: " : $"[{note.Label}] ";
            output.Write(string.Join('\n', TextLines.Wrap(label + string.Join(' ', note.Blocks.Select(b => inlines.Of(b.Inlines))), Width)) + "\n");
        }

        output.Write(notes.Count == 0 ? "" : "\n");
    }

    private static string Sequence(Edition edition, EditionRow row, TextInlines inlines)
    {
        var lines = new List<string>();
        foreach (var cell in row.Cells)
        {
            var indent = cell.Of.Place > 0 ? new string(' ', Indent) : "";
            foreach (var block in cell.Blocks)
            {
                var wrapped = TextLines.Wrap(inlines.Of(block.Inlines), Width - indent.Length);
                lines.AddRange(wrapped.Select(line => indent + line));
                lines.AddRange(block.Level > 0 ? [indent + new string(block.Level == 1 ? '=' : '-', wrapped.Max(TextLines.WidthOf))] : []);
            }
        }

        var apparatus = PlainFront.Apparatus(edition, row, inlines);
        lines.AddRange(apparatus.Length == 0 ? [] : TextLines.Wrap($"{edition.Phrases.Variants}: {apparatus}", Width - Indent).Select(line => new string(' ', Indent) + line));
        lines.AddRange(row.IsUnconfirmed ? [edition.Phrases.Unconfirmed().Text] : []);
        return string.Join('\n', lines) + "\n\n";
    }

    private static string SideBySide(Edition edition, EditionRow row, TextInlines inlines)
    {
        var width = Math.Max(20, (Width + (Gutter * (edition.Texts.Length - 1))) / edition.Texts.Length);
        var columns = row.Cells.Select(cell => cell.Blocks.SelectMany(block => TextLines.Wrap(inlines.Of(block.Inlines), width)).ToList()).ToList();
        var lines = Enumerable.Range(0, columns.Max(c => c.Count)).Select(i => string.Concat(columns.Select(c => TextLines.Pad(i < c.Count ? c[i] : "", width + Gutter))).TrimEnd()).ToList();
        lines.AddRange(row.IsUnconfirmed ? [edition.Phrases.Unconfirmed().Text] : []);
        return $"{row.Number.ToString(CultureInfo.InvariantCulture)}.\n{string.Join('\n', lines)}\n\n";
    }
}
