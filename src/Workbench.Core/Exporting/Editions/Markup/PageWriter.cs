using System.Globalization;

namespace Workbench.Exporting.Editions.Markup;

/// <summary>Writes the page from top to bottom.</summary>
internal sealed class PageWriter
{
    private const string File = "";

    private readonly TextWriter output;
    private readonly Edition edition;
    private readonly FrontMarkup front;
    private readonly RowMarkup rows;

    public PageWriter(TextWriter output, Edition edition)
    {
        this.output = output;
        this.edition = edition;
        var places = new MarkupPlaces(edition.ShownRows.ToDictionary(row => row, _ => File));
        front = new FrontMarkup(edition, MarkupKind.Page, places);
        rows = new RowMarkup(edition, MarkupKind.Page, places);
    }

    public void Write()
    {
        WriteHead();
        output.Write($"<header class=\"title-page\">\n{front.TitlePage()}</header>\n");
        WriteTools();
        WriteContents();
        output.Write("<main>\n");
        foreach (var division in edition.Divisions)
        {
            WriteDivision(division);
        }

        output.Write("</main>\n");
        if (edition.HasAppendix)
        {
            output.Write($"<section class=\"appendix\" aria-labelledby=\"flags\">\n<h2 id=\"flags\">{edition.Phrases.Appendix}</h2>\n{front.Appendix(File)}</section>\n");
        }

        output.Write("</body>\n</html>\n");
    }

    private void WriteHead()
    {
        var template = edition.Options.Template;
        var title = edition.Front.Author is { } author ? $"{author.Name}. {edition.Front.Title}" : edition.Front.Title;
        output.Write($"<!DOCTYPE html>\n<html lang=\"{edition.Phrases.Language.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        output.Write($"<title>{HtmlText.Escape(title)}</title>\n<style>\n{template.TextOf("text.css")}{template.TextOf("screen.css")}{Switches()}{template.TextOf("print.css")}</style>\n</head>\n");
        output.Write($"<body class=\"{LayoutName(edition.Options.Layout)} texts-{Number(edition.Texts.Length)}\">\n");
    }

    public static string LayoutName(EditionLayout layout) => layout == EditionLayout.Apparatus ? "apparatus-layout" : layout.ToString().ToLowerInvariant();

    private string Switches() => string.Concat(edition.Texts.Select(text =>
        $"body:has(#show-{Number(text.Place)}:not(:checked)) .c{Number(text.Place)} {{ display: none; }}\n")) + "body:has(#show-marks:not(:checked)) .mark { display: none; }\n";

    private void WriteTools()
    {
        output.Write($"<form class=\"tools\" aria-label=\"{edition.Phrases.Show}\">\n<fieldset><legend>{edition.Phrases.Show}</legend>\n");
        foreach (var text in edition.Texts)
        {
            output.Write($"<label><input type=\"checkbox\" id=\"show-{Number(text.Place)}\" checked> {HtmlText.Escape(text.Label)}</label>\n");
        }

        output.Write($"<label><input type=\"checkbox\" id=\"show-marks\" checked> {edition.Phrases.Marks}</label>\n</fieldset>\n</form>\n");
    }

    private void WriteContents()
    {
        if (edition.Divisions.Count(d => d.Level > 0) > 1)
        {
            output.Write($"<nav class=\"contents-list\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">{edition.Phrases.Contents}</h2>\n{front.Contents(d => "#" + MarkupPlaces.IdOfRow(edition.Plan.Shown[d.First].Number))}\n</nav>\n");
        }
    }

    private void WriteDivision(EditionDivision division)
    {
        var notes = new List<EditionNote>();
        output.Write("<section class=\"division\">\n");
        foreach (var row in edition.RowsOf(division))
        {
            output.Write(rows.Of(row, File));
            output.Write('\n');
            foreach (var note in row.Notes)
            {
                if (note.IsTranslation)
                {
                    output.Write(rows.Note(note, File));
                    notes.AddRange(note.Blocks.SelectMany(block => block.Notes));
                }
                else
                {
                    notes.Add(note);
                }
            }
        }

        if (notes.Count > 0)
        {
            output.Write($"<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"{edition.Phrases.Notes}\">\n");
            notes.ForEach(note => output.Write(rows.Note(note, File)));
            output.Write("</section>\n");
        }

        output.Write("</section>\n");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
