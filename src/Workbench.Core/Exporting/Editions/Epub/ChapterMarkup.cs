using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Workbench.Exporting.Editions.Markup;

namespace Workbench.Exporting.Editions.Epub;

/// <summary>Writes the file of a chapter.</summary>
/// <param name="onPage">Told of every printed page that begins in it.</param>
internal sealed class ChapterMarkup(Edition edition, MarkupPlaces places, ImmutableArray<EpubChapter> chapters, Action<(EditionPage Page, string File)> onPage)
{
    private readonly RowMarkup rows = new(edition, MarkupKind.Book, places);
    private readonly HashSet<string> pageIds = new(StringComparer.Ordinal);

    /// <summary>Facing files are made of the same rows: what the first file makes the others take.</summary>
    private (ImmutableArray<EditionDivision> Divisions, List<EditionRow> Rows)? kept;

    public string Of(EpubChapter chapter)
    {
        var body = new StringBuilder("<section epub:type=\"chapter\" role=\"doc-chapter\">\n");
        var notes = new List<EditionNote>();
        foreach (var made in RowsOf(chapter))
        {
            var row = WithoutRepeatedPages(made, chapter);
            body.Append(chapter.Text is { } text ? FacingRow(row, text, chapter) : rows.Of(row, chapter.Name)).Append('\n');
            foreach (var note in row.Cells.Where(cell => chapter.Text is null || cell.Of == chapter.Text).SelectMany(cell => cell.Blocks).SelectMany(block => block.Notes))
            {
                notes.Add(note);
                notes.AddRange(note.IsTranslation ? note.Blocks.SelectMany(block => block.Notes) : []);
            }
        }

        if (notes.Count > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"<section epub:type=\"footnotes\" role=\"doc-endnotes\" class=\"notes\" aria-label=\"{edition.Phrases.Notes}\">\n");
            notes.ForEach(note => body.Append(rows.Note(note, chapter.Name)));
            body.Append("</section>\n");
        }

        body.Append("</section>");
        return XhtmlFile.Of(edition, TitleOf(chapter), PageWriter.LayoutName(edition.Options.Layout), body.ToString());
    }

    private IEnumerable<EditionRow> RowsOf(EpubChapter chapter)
    {
        if (chapter.Text is null)
        {
            return chapter.Divisions.SelectMany(edition.RowsOf);
        }

        kept = kept is { } known && known.Divisions == chapter.Divisions ? known : (chapter.Divisions, [.. chapter.Divisions.SelectMany(edition.RowsOf)]);
        return kept.Value.Rows;
    }

    /// <summary>A paragraph with a link to its counterpart in the next of the facing files.</summary>
    private string FacingRow(EditionRow row, EditionText text, EpubChapter chapter)
    {
        if (row.Cells.FirstOrDefault(cell => cell.Of == text) is not { Blocks.IsEmpty: false } cell)
        {
            return "";
        }

        var others = edition.Texts.Where(other => other != text && row.Cells.Any(c => c.Of == other && !c.Blocks.IsEmpty)).Select(other =>
            $"<a href=\"{FileOf(chapter, other)}#{IdOf(row, other)}\" title=\"{HtmlText.Escape(other.Label)}\">{HtmlText.Escape(NameOf(other))}</a>").ToList();
        return rows.Of(row, cell, IdOf(row, text), others.Count == 0 ? "" : $"<span class=\"no\">{string.Join(" ", others)}</span>", chapter.Name);
    }

    /// <summary>The language, and of several texts in one language the siglum too.</summary>
    private string NameOf(EditionText text) =>
        text.Language.Tag.ToUpperInvariant() + (edition.Texts.Count(other => other.Language == text.Language) > 1 ? $"\u00A0{text.Text.Siglum}" : "");

    private string FileOf(EpubChapter chapter, EditionText other) => chapters.First(c => c.Divisions == chapter.Divisions && c.Text == other).Name;

    private static string IdOf(EditionRow row, EditionText text) => MarkupPlaces.IdOfRow(row.Number) + (text.Place == 0 ? "" : FormattableString.Invariant($"-t{text.Place}"));

    private string TitleOf(EpubChapter chapter)
    {
        var titles = chapter.Divisions[0].Titles;
        return titles.IsEmpty ? edition.Front.Title : titles.FirstOrDefault(t => t.Language == chapter.Text?.Language, titles[0]).Title;
    }

    /// <summary>A page that is numbered like one before it has no name of its own to be found by.</summary>
    private EditionRow WithoutRepeatedPages(EditionRow row, EpubChapter chapter)
    {
        var cells = row.Cells.Select(cell => chapter.Text is not null && cell.Of != chapter.Text ? cell : cell with
        {
            Blocks = [.. cell.Blocks.Select(block => block.Inlines.Any(i => i is EditionPage) ? block with { Inlines = [.. block.Inlines.Where(i => i is not EditionPage page || Keep(page, chapter))] } : block)],
        });
        return row.Cells.Any(cell => cell.Blocks.Any(block => block.Inlines.Any(i => i is EditionPage))) ? row with { Cells = [.. cells] } : row;
    }

    private bool Keep(EditionPage page, EpubChapter chapter)
    {
        var isNew = pageIds.Add(InlineMarkup.IdOfPage(page));
        if (isNew)
        {
            onPage((page, chapter.Name));
        }

        return isNew;
    }
}
