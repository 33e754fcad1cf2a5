namespace Workbench.Exporting.Editions.Markup;

/// <summary>Writes the rows in pairs of what goes on the left and on the right page, with the script that fills the pages.</summary>
internal sealed class FacingWriter
{
    private const string File = "";

    private readonly TextWriter output;
    private readonly Edition edition;
    private readonly FrontMarkup front;
    private readonly RowMarkup rows;

    public FacingWriter(TextWriter output, Edition edition)
    {
        this.output = output;
        this.edition = edition;
        var places = new MarkupPlaces(edition.ShownRows.ToDictionary(row => row, _ => File));
        front = new FrontMarkup(edition, MarkupKind.Page, places);
        rows = new RowMarkup(edition, MarkupKind.Page, places);
    }

    public void Write()
    {
        var template = edition.Options.Template;
        output.Write($"<!DOCTYPE html>\n<html lang=\"{edition.Phrases.Language.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{HtmlText.Escape(edition.Front.Title)}</title>\n");
        output.Write($"<style>\n{template.TextOf("text.css")}{template.TextOf("facing.css")}</style>\n</head>\n<body>\n");
        output.Write($"<header class=\"title-page\">\n{front.TitlePage()}</header>\n");
        var contents = front.Contents(d => "#" + MarkupPlaces.IdOfRow(edition.Plan.Shown[d.First].Number));
        if (contents.Length > 0)
        {
            output.Write($"<nav class=\"contents-list\">\n<h2>{edition.Phrases.Contents}</h2>\n{contents}\n</nav>\n");
        }

        output.Write("<div id=\"source\">\n");
        foreach (var division in edition.Divisions)
        {
            WriteDivision(division);
        }

        output.Write("</div>\n");
        if (edition.HasAppendix)
        {
            output.Write($"<section class=\"appendix\">\n<h2>{edition.Phrases.Appendix}</h2>\n{front.Appendix(File)}</section>\n");
        }

        output.Write($"<script>\n{template.TextOf("facing.js")}</script>\n</body>\n</html>\n");
    }

    private void WriteDivision(EditionDivision division)
    {
        var notes = new List<EditionNote>();
        foreach (var row in edition.RowsOf(division))
        {
            var sides = Side(row, text => text.Place == 0, $" id=\"{MarkupPlaces.IdOfRow(row.Number)}\"") + Side(row, text => text.Place > 0, "");
            output.Write($"<div class=\"pair{(row.IsHeading ? " heading" : "")}\">{sides}</div>\n");
            notes.AddRange(row.Notes);
        }

        if (notes.Count > 0)
        {
            output.Write($"<div class=\"pair\">{Notes(notes.Where(n => n.Of.Place == 0))}{Notes(notes.Where(n => n.Of.Place > 0))}</div>\n");
        }
    }

    /// <summary>Where several texts share a page they are set smaller, so that the page across from it is not half empty.</summary>
    private string Side(EditionRow row, Func<EditionText, bool> isHere, string id)
    {
        var cells = row with { Cells = [.. row.Cells.Where(cell => isHere(cell.Of))] };
        var look = (row.IsHeading ? "heading" : "") + (edition.Texts.Count(isHere) > 1 ? " shared" : "");
        return $"<div{id} class=\"{look.Trim()}\">{rows.Cells(cells, File)}</div>";
    }

    private string Notes(IEnumerable<EditionNote> notes) => $"<div class=\"notes\">{string.Concat(notes.Select(note => rows.Note(note, File)))}</div>";
}
