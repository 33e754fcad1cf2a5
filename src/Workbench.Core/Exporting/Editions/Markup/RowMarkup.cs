using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Markup;

/// <summary>Writes rows, their apparatus and their notes.</summary>
internal sealed class RowMarkup(Edition edition, MarkupKind kind, MarkupPlaces places)
{
    private const int TopHeading = 2;
    private const int LastHeading = 6;

    private readonly InlineMarkup inline = new(edition, kind, places);
    private readonly HashSet<int> cited = edition.CitedRows;

    public string Of(EditionRow row, string file)
    {
        var number = row.IsFirst && (edition.IsGrid || cited.Contains(row.Number)) ? Number(row) : "";
        return edition.Options.Template.Fill("row.xhtml", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = MarkupPlaces.IdOfRow(row.Number) + (row.IsFirst ? "" : FormattableString.Invariant($"-{row.Part}")),
            ["class"] = (row.IsHeading ? " heading" : "") + (row.IsUnconfirmed ? " unconfirmed" : ""),
            ["number"] = number,
            ["cells"] = IsOneHeading(row) ? Heading(row, file) : string.Join('\n', row.Cells.Select((cell, i) => Cell(row, cell, i == row.Cells.Length - 1, file))),
            ["apparatus"] = Apparatus(row),
        });
    }

    /// <summary>The number and the cells of a row, without its frame.</summary>
    public string Cells(EditionRow row, string file) => Number(row) + string.Concat(row.Cells.Select((cell, i) => Cell(row, cell, i == row.Cells.Length - 1, file)));

    /// <summary>One text of the rows alone, for a file that holds one language.</summary>
    public string Of(EditionRow row, EditionCell cell, string id, string counterpart, string file) => edition.Options.Template.Fill("row.xhtml", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["id"] = id,
        ["class"] = cell.IsHeading ? " heading" : "",
        ["number"] = counterpart,
        ["cells"] = Cell(row, cell, isLast: true, file),
        ["apparatus"] = "",
    });

    public string Note(EditionNote note, string file)
    {
        var type = kind == MarkupKind.Book ? "epub:type=\"footnote\" " : "";
        var attributes = $"id=\"{note.Id}\" class=\"c{Place(note.Of)}\" {MarkupAttributes.Of(note.Of.Language, kind)}";
        var back = $"<a class=\"back\" role=\"doc-backlink\" href=\"#{InlineMarkup.IdOfCall(note)}\" title=\"{edition.Phrases.Back}\">{HtmlText.Escape(note.Label)}</a> ";
        if (kind == MarkupKind.Page && note.IsTranslation)
        {
            return $"<div popover {attributes}>{Blocks(note.Of, note.Blocks, file, "")}</div>\n";
        }

        return $"<aside {type}role=\"doc-footnote\" {attributes}>{Blocks(note.Of, note.Blocks, file, back)}</aside>\n";
    }

    /// <summary>The heading's level, which begins under that of the title.</summary>
    public static int HeadingLevel(int level) => Math.Clamp(level + TopHeading - 1, TopHeading, LastHeading);

    private bool IsOneHeading(EditionRow row) =>
        !edition.IsGrid && row.IsHeading && row.Cells.All(cell => cell.Blocks is [{ Level: > 0 } block] && !block.Notes.Any());

    /// <summary>One heading in all languages, so that it stands once in every list of headings.</summary>
    private string Heading(EditionRow row, string file)
    {
        var level = Level(row.Cells[0].Blocks[0]);
        var texts = row.Cells.Select(cell => $"<span class=\"c{Place(cell.Of)}\"{IdOf(cell.Of, cell.Blocks[0])} {MarkupAttributes.Of(cell.Of.Language, kind)}>{inline.Of(cell.Blocks[0].Inlines, file)}</span>");
        return $"<h{level}>{string.Join(" ", texts)}</h{level}>";
    }

    private string Cell(EditionRow row, EditionCell cell, bool isLast, string file)
    {
        var unconfirmed = isLast && row.IsUnconfirmed ? $"<p class=\"mark\">{inline.Of([edition.Phrases.Unconfirmed()], file)}</p>" : "";
        return edition.Options.Template.Fill("cell.xhtml", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["class"] = $" c{Place(cell.Of)}",
            ["language"] = MarkupAttributes.Of(cell.Of.Language, kind),
            ["label"] = HtmlText.Escape(cell.Of.Label),
            ["content"] = Blocks(cell.Of, cell.Blocks, file, "") + unconfirmed + " ",
        }).TrimEnd();
    }

    private string Blocks(EditionText of, ImmutableArray<EditionBlock> blocks, string file, string opening)
    {
        var markup = new StringBuilder();
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            var (element, css) = ElementOf(block);
            markup.Append(CultureInfo.InvariantCulture, $"<{element}{css}{IdOf(of, block)}>{(i == 0 ? opening : "")}{inline.Of(block.Inlines, file)}</{element}>");
        }

        return markup.ToString();
    }

    private static string IdOf(EditionText text, EditionBlock block) => block.Unit is { } unit && block.IsFirst ? $" id=\"u{Place(text)}-{unit}\"" : "";

    private static (string Element, string Class) ElementOf(EditionBlock block) => block switch
    {
        { IsMark: true } => ("p", " class=\"mark\""),
        { Level: > 0 } => ($"h{Level(block)}", ""),
        { Kind: UnitKind.Paragraph } => ("p", ""),
        _ => ("p", $" class=\"{block.Kind.ToString().ToLowerInvariant()}\""),
    };

    private string Apparatus(EditionRow row)
    {
        if (row.Apparatus.IsEmpty)
        {
            return "";
        }

        var language = MarkupAttributes.Of(row.Apparatus[0].Of.Language, kind);
        var entries = row.Apparatus.GroupBy(e => (e.Place, e.Lemma, e.Reading, e.IsWhole)).Select(same => Entry(same.First(), same.Select(e => e.Of.Label)));
        return $"<p class=\"apparatus\" {language}>{string.Join(" \u2016 ", entries)}</p>";
    }

    private string Entry(ApparatusEntry entry, IEnumerable<string> labels)
    {
        var sigla = $"<span class=\"sigla\">{HtmlText.Escape(string.Join(", ", labels))}</span>";
        var reading = entry.Reading.Length == 0 ? $"<i>{edition.Phrases.Omitted}</i>" : HtmlText.Escape(entry.Reading);
        return entry.IsWhole ? $"{sigla}: {reading}" : $"<b>{HtmlText.Escape(entry.Lemma)}</b>] {reading} {sigla}";
    }

    private static string Number(EditionRow row) => $"<span class=\"no\">{row.Number.ToString(CultureInfo.InvariantCulture)}</span>";

    private static int Level(EditionBlock block) => HeadingLevel(block.Level);

    private static string Place(EditionText text) => text.Place.ToString(CultureInfo.InvariantCulture);
}
