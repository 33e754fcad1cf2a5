using System.Globalization;
using Workbench.Exporting.Docx;
using Workbench.Exporting.Dossiers;

namespace Workbench.Exporting.Editions.Docx;

/// <summary>Writes the edition from the title page to the appendix.</summary>
internal sealed class DocxRows(DocxWriter writer, Edition edition)
{
    private const double NumberWidth = 0.14;

    private readonly DocxInlines inlines = new(edition);
    private readonly HashSet<int> cited = edition.CitedRows;

    public void Write()
    {
        WriteTitle();
        WriteContents();
        if (edition.IsGrid)
        {
            BeginTable();
        }

        foreach (var row in edition.Divisions.SelectMany(edition.RowsOf))
        {
            WriteRow(row);
        }

        if (edition.IsGrid)
        {
            writer.EndTable();
        }

        WriteAppendix();
    }

    private void WriteTitle()
    {
        var front = edition.Front;
        if (front.Author is { } author)
        {
            writer.Paragraph(DocxParagraph.Of(author.Name, DocxStyle.Credit) with { Language = author.Language });
        }

        writer.Paragraph(DocxParagraph.Of(front.Title, DocxStyle.Title) with { Language = front.Titles[0].Language });
        foreach (var (language, title) in front.Titles.Skip(1))
        {
            writer.Paragraph(DocxParagraph.Of(title, DocxStyle.Subtitle) with { Language = language });
        }

        foreach (var credit in front.Credits)
        {
            writer.Paragraph(credit.Rights.Length == 0 ? credit.Line : $"{credit.Line} ({credit.Rights})", DocxStyle.Credit);
        }

        foreach (var paragraph in front.Note)
        {
            writer.Paragraph(paragraph, DocxStyle.Small);
        }

        writer.PageBreak();
    }

    private void WriteContents()
    {
        var entries = edition.Divisions.Where(d => d.Level > 0)
            .Select(d => new DocxContentsEntry(string.Join(" · ", d.Titles.Select(t => t.Title)), d.Level, DocxInlines.BookmarkOf(edition.Plan.Shown[d.First].Number), d.Titles[0].Language)).ToList();
        if (entries.Count > 1)
        {
            writer.Contents(edition.Phrases.Contents, entries);
            writer.PageBreak();
        }
    }

    private void BeginTable()
    {
        writer.BeginTable([NumberWidth, .. Columns().Select(_ => 1.0)]);
        writer.Row([DocxCell.Empty, .. Columns().Select(texts => DocxCell.Of(DocxParagraph.Of(string.Join(" · ", texts.Select(t => t.Label)))))], isHead: true);
    }

    /// <summary>On facing pages there are two columns, and all texts but the first share the second.</summary>
    private IEnumerable<IReadOnlyList<EditionText>> Columns() => edition.Options.Layout == EditionLayout.Facing
        ? [[edition.Texts[0]], [.. edition.Texts.Skip(1)]]
        : edition.Texts.Select(text => (IReadOnlyList<EditionText>)[text]);

    private void WriteRow(EditionRow row)
    {
        if (edition.IsGrid)
        {
            var number = new DocxParagraph([new DocxRun(Number(row)) { Style = DocxRunStyle.Locator }]) { Bookmark = row.IsHeading ? null : DocxInlines.BookmarkOf(row.Number) };
            writer.Row([DocxCell.Of(number), .. Columns().Select(texts => new DocxCell([.. texts.SelectMany(text => ParagraphsOf(row, row.Cells.Where(c => c.Of == text), isGrid: true))]))]);
            return;
        }

        foreach (var paragraph in ParagraphsOf(row, row.Cells, isGrid: false))
        {
            writer.Paragraph(paragraph);
        }

        WriteApparatus(row);
    }

    private IEnumerable<DocxParagraph> ParagraphsOf(EditionRow row, IEnumerable<EditionCell> cells, bool isGrid)
    {
        var made = cells.SelectMany(cell => cell.Blocks.Select(block => (cell.Of, Paragraph: inlines.Paragraph(cell.Of, block, isUnder: !isGrid && cell.Of.Place > 0)))).ToList();
        for (var i = 0; i < made.Count; i++)
        {
            var isFirst = i == 0 && made[i].Of.Place == row.Cells[0].Of.Place && row.IsFirst;
            var paragraph = made[i].Paragraph;
            paragraph = isFirst && (!isGrid || row.IsHeading) ? paragraph with { Bookmark = DocxInlines.BookmarkOf(row.Number) } : paragraph;
            paragraph = isFirst && !isGrid && cited.Contains(row.Number) ? paragraph with { Runs = paragraph.Runs.Insert(0, new DocxRun(Number(row) + " ") { Style = DocxRunStyle.Locator }) } : paragraph;
            paragraph = row.IsUnconfirmed && i == made.Count - 1 && made[i].Of == row.Cells[^1].Of ? paragraph with { Runs = paragraph.Runs.Add(inlines.Mark(edition.Phrases.Unconfirmed())) } : paragraph;
            yield return paragraph with { KeepsWithNext = !isGrid && i + 1 < made.Count && made[i].Of != made[i + 1].Of && paragraph.Level == 0 };
        }
    }

    private void WriteApparatus(EditionRow row)
    {
        if (row.Apparatus.IsEmpty)
        {
            return;
        }

        var runs = row.Apparatus.SelectMany((entry, i) => (DocxRun[])
        [
            i == 0 ? "" : " ‖ ",
            entry.IsWhole ? "" : $"{entry.Lemma}] ",
            entry.Reading.Length == 0 ? edition.Phrases.Omitted : entry.Reading,
            new DocxRun(" " + entry.Of.Label) { Style = DocxRunStyle.Locator },
        ]);
        writer.Paragraph(new DocxParagraph([.. runs.Where(run => run.Text.Length > 0)], DocxStyle.Small) { Language = row.Apparatus[0].Of.Language });
    }

    private void WriteAppendix()
    {
        if (!edition.HasAppendix)
        {
            return;
        }

        writer.Heading(1, edition.Phrases.Appendix);
        if (edition.Options.Dossiers is { } dossiers)
        {
            DossierDocx.Write(writer, dossiers);
            return;
        }

        foreach (var flag in edition.Flags)
        {
            var target = flag.Row is { } number && edition.ShownRows.Contains(number) ? DocxInlines.BookmarkOf(number) : null;
            writer.Paragraph(new DocxParagraph([new DocxRun(flag.Row is { } row ? edition.Phrases.Row(row) : "–") { Target = target }, $" · {flag.Heading(edition.Phrases)}"]) { KeepsWithNext = true });
            foreach (var line in flag.Dispute(edition.Phrases))
            {
                writer.Paragraph(line, DocxStyle.Translation);
            }
        }
    }

    private static string Number(EditionRow row) => row.Number.ToString(CultureInfo.InvariantCulture);
}
