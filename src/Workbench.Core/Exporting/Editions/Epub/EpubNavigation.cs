using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Workbench.Exporting.Editions.Markup;

namespace Workbench.Exporting.Editions.Epub;

/// <summary>Writes the navigation document: contents, printed pages, landmarks.</summary>
internal sealed class EpubNavigation(Edition edition, FrontMarkup front, MarkupPlaces places)
{
    public string Of(ImmutableArray<EpubChapter> chapters, IReadOnlyList<(EditionPage Page, string File)> pages, bool hasAppendix)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h2>{edition.Phrases.Contents}</h2>\n{Contents(chapters, hasAppendix)}\n</nav>\n");
        if (pages.Count > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden=\"hidden\">\n<h2>{edition.Phrases.Pages}</h2>\n<ol>\n");
            var first = pages.Min(p => p.Page.Of.Place);
            foreach (var (page, file) in pages)
            {
                var name = page.Of.Place == first ? page.Label : $"{page.Of.Label}: {page.Label}";
                body.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{file}#{InlineMarkup.IdOfPage(page)}\">{HtmlText.Escape(name)}</a></li>\n");
            }

            body.Append("</ol>\n</nav>\n");
        }

        body.Append(CultureInfo.InvariantCulture, $"<nav epub:type=\"landmarks\" hidden=\"hidden\">\n<h2>{edition.Phrases.Beginning}</h2>\n<ol>\n");
        body.Append(CultureInfo.InvariantCulture, $"<li><a epub:type=\"titlepage\" href=\"title.xhtml\">{edition.Phrases.TitlePage}</a></li>\n<li><a epub:type=\"toc\" href=\"nav.xhtml#toc\">{edition.Phrases.Contents}</a></li>\n");
        body.Append(CultureInfo.InvariantCulture, $"<li><a epub:type=\"bodymatter\" href=\"{(chapters.IsEmpty ? "title.xhtml" : chapters[0].Name)}\">{edition.Phrases.Beginning}</a></li>\n</ol>\n</nav>");
        return XhtmlFile.Of(edition, edition.Phrases.Contents, "nav", body.ToString());
    }

    private string Contents(ImmutableArray<EpubChapter> chapters, bool hasAppendix)
    {
        var lines = new List<(int, string)> { (1, $"<a href=\"title.xhtml\">{edition.Phrases.TitlePage}</a>") };
        foreach (var division in edition.Divisions.Where(d => d.Level > 0))
        {
            lines.Add((division.Level, $"<a href=\"{places.HrefOfRow(edition.Plan.Shown[division.First].Number, "nav.xhtml")}\">{front.TitlesOf(division)}</a>"));
        }

        if (lines.Count == 1 && !chapters.IsEmpty)
        {
            lines.Add((1, $"<a href=\"{chapters[0].Name}\">{edition.Phrases.Beginning}</a>"));
        }

        if (hasAppendix)
        {
            lines.Add((1, $"<a href=\"appendix.xhtml\">{edition.Phrases.Appendix}</a>"));
        }

        return NestedList.Of(lines);
    }
}
