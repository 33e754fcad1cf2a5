using System.Globalization;
using Workbench.Exporting.Dossiers;

namespace Workbench.Exporting.Editions.Plain;

/// <summary>Writes an edition as Markdown: translations as quotations under their originals, or a table; notes as footnotes. The same edition gives the same bytes.</summary>
public static class MarkdownEdition
{
    private const int DeepestHeading = 6;

    public static void Write(TextWriter output, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var inlines = new MarkdownInlines();
        output.Write(PlainFront.TitlePage(edition, "title.md", inlines, "- ") + "\n");
        foreach (var division in edition.Divisions)
        {
            WriteDivision(output, edition, division, inlines);
        }

        if (edition.HasAppendix)
        {
            output.Write($"\n## {edition.Phrases.Appendix}\n\n");
            WriteAppendix(output, edition, inlines);
        }
    }

    private static void WriteAppendix(TextWriter output, Edition edition, MarkdownInlines inlines)
    {
        if (edition.Options.Dossiers is { } dossiers)
        {
            new DossierMarkdown(output, topHeading: 3).WriteBlocks(dossiers);
            return;
        }

        output.Write(PlainFront.Appendix(edition, inlines, "- ", "  - "));
    }

    private static void WriteDivision(TextWriter output, Edition edition, EditionDivision division, MarkdownInlines inlines)
    {
        var notes = new List<EditionNote>();
        var isTableOpen = false;
        foreach (var row in edition.RowsOf(division))
        {
            if (edition.IsGrid && !row.IsHeading)
            {
                WriteTableRow(output, edition, row, inlines, isTableOpen);
                isTableOpen = true;
            }
            else
            {
                isTableOpen = false;
                WriteSequence(output, edition, row, inlines);
            }

            notes.AddRange(row.Notes.SelectMany(note => note.Blocks.SelectMany(block => block.Notes).Prepend(note)));
        }

        foreach (var note in notes)
        {
            output.Write($"\n[^{note.Id}]: {(note.IsTranslation ? inlines.Escape(note.Of.Label) + ": " : "")}{string.Join("\n\n    ", note.Blocks.Select(block => inlines.Of(block.Inlines)))}\n");
        }
    }

    private static void WriteSequence(TextWriter output, Edition edition, EditionRow row, MarkdownInlines inlines)
    {
        foreach (var cell in row.Cells)
        {
            var quote = cell.Of.Place > 0 ? "> " : "";
            foreach (var block in cell.Blocks)
            {
                var text = inlines.Of(block.Inlines).Trim();
                output.Write(block.Level > 0 && quote.Length == 0
                    ? $"\n{new string('#', Math.Min(DeepestHeading, block.Level + 1))} {text}\n"
                    : block.Level > 0 ? $"\n{quote}**{text}**\n" : $"\n{quote}{MarkdownInlines.Opening(text)}\n");
            }
        }

        var apparatus = PlainFront.Apparatus(edition, row, inlines);
        output.Write(apparatus.Length == 0 ? "" : $"\n*{edition.Phrases.Variants}:* {apparatus}\n");
        output.Write(row.IsUnconfirmed ? $"\n{inlines.Of([edition.Phrases.Unconfirmed()])}\n" : "");
    }

    private static void WriteTableRow(TextWriter output, Edition edition, EditionRow row, MarkdownInlines inlines, bool isOpen)
    {
        if (!isOpen)
        {
            output.Write($"\n| | {string.Join(" | ", edition.Texts.Select(t => inlines.Escape(t.Label)))} |\n|---|{string.Concat(edition.Texts.Select(_ => "---|"))}\n");
        }

        var number = row.Number.ToString(CultureInfo.InvariantCulture) + (row.IsUnconfirmed ? " " + inlines.Of([edition.Phrases.Unconfirmed()]).Trim() : "");
        output.Write($"| {number} | {string.Join(" | ", row.Cells.Select(cell => string.Join("<br>", cell.Blocks.Select(block => inlines.Of(block.Inlines).Trim()))))} |\n");
    }
}
