using Workbench.Importing.Encodings;
using Workbench.Importing.Marking;
using Workbench.Importing.Notes;

namespace Workbench.Importing.Html;

/// <summary>Reads the units of a page: its main text, and what surrounds it as furniture.</summary>
internal static class HtmlReader
{
    public static ReadText Read(SourceFile source, DecodedText decoded)
    {
        using var page = new HtmlPage(source.Name, decoded.Text, new SourcePlaces(source.Bytes, decoded.Encoding));
        if (page.Page.Body is null)
        {
            return new ReadText("html", "html", [], page.Title);
        }

        var units = new UnitCollector(source.Name);
        var notes = HtmlNotes.Find([page]);
        new HtmlWalker(units, page, notes, MainText.Surroundings(page.Page.Body)).Read(page.Page.Body);
        return new ReadText("html", "html", UnitNotes.Tie(units.Finish()), page.Title) { StatedLanguage = page.StatedLanguage };
    }
}
