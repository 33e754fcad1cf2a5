using System.Collections.Immutable;
using System.Text;
using Workbench.Exporting.Editions.Markup;

namespace Workbench.Exporting.Editions.Epub;

/// <summary>Writes the files of the book, one after another; no more than a chapter is in memory.</summary>
internal sealed class EpubWriter
{
    public const string Folder = "EPUB/";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly SteadyZip zip;
    private readonly Edition edition;
    private readonly ImmutableArray<EpubChapter> chapters;
    private readonly MarkupPlaces places;
    private readonly FrontMarkup front;
    private readonly List<(EditionPage Page, string File)> pages = [];

    public EpubWriter(SteadyZip zip, Edition edition)
    {
        (this.zip, this.edition) = (zip, edition);
        chapters = EpubChapter.Of(edition);
        places = new MarkupPlaces(FilesOfRows());
        front = new FrontMarkup(edition, MarkupKind.Book, places);
    }

    public void Write()
    {
        zip.Add("mimetype", stream => stream.Write("application/epub+zip"u8), isStored: true);
        Add("META-INF/container.xml", EpubPackage.Container);
        Add(Folder + "style.css", edition.Options.Template.TextOf("text.css") + edition.Options.Template.TextOf("book.css"));
        Add(Folder + "cover.svg", CoverDrawing.Of(edition));
        Add(Folder + "cover.xhtml", XhtmlFile.Of(edition, edition.Phrases.Cover, "cover", $"<img src=\"cover.svg\" alt=\"{HtmlText.Escape(edition.Front.Title)}\" role=\"doc-cover\"/>"));
        Add(Folder + "title.xhtml", XhtmlFile.Of(edition, edition.Phrases.TitlePage, "title-page", $"<section epub:type=\"titlepage\">\n{front.TitlePage()}</section>"));
        var writer = new ChapterMarkup(edition, places, chapters, page => pages.Add(page));
        foreach (var chapter in chapters)
        {
            Add(Folder + chapter.Name, writer.Of(chapter));
        }

        var hasAppendix = edition.HasAppendix;
        if (hasAppendix)
        {
            Add(Folder + "appendix.xhtml", XhtmlFile.Of(edition, edition.Phrases.Appendix, "appendix", $"<section epub:type=\"appendix\" role=\"doc-appendix\">\n<h2>{edition.Phrases.Appendix}</h2>\n{front.Appendix("appendix.xhtml")}</section>"));
        }

        Add(Folder + "nav.xhtml", new EpubNavigation(edition, front, places).Of(chapters, pages, hasAppendix));
        Add(Folder + "package.opf", EpubPackage.Of(edition, chapters, pages.Count > 0, hasAppendix));
    }

    private Dictionary<int, string> FilesOfRows()
    {
        var files = new Dictionary<int, string>();
        foreach (var chapter in chapters.Where(c => c.Text is null or { Place: 0 }))
        {
            foreach (var row in chapter.Divisions.SelectMany(d => edition.Plan.Shown.AsSpan().Slice(d.First, d.Count).ToArray()).Where(r => !edition.Plan.IsLeftOut(r)))
            {
                files[row.Number] = chapter.Name;
            }
        }

        return files;
    }

    private void Add(string name, string text) => zip.Add(name, stream => stream.Write(Utf8.GetBytes(text)));
}
