using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Workbench.Exporting.Editions.Epub;

/// <summary>Writes the package document (EPUB 3.3, section 5) with the metadata of EPUB Accessibility 1.1.</summary>
internal static class EpubPackage
{
    public const string Container =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
        </container>

        """;

    public static string Of(Edition edition, ImmutableArray<EpubChapter> chapters, bool hasPages, bool hasAppendix)
    {
        var package = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        package.Append(CultureInfo.InvariantCulture, $"<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"pub-id\" xml:lang=\"{edition.Phrases.Language.Tag}\">\n");
        package.Append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        WriteDublinCore(package, edition);
        WriteAccessibility(package, edition, hasPages);
        package.Append("</metadata>\n<manifest>\n");
        WriteManifest(package, chapters, hasAppendix);
        package.Append("</manifest>\n<spine>\n<itemref idref=\"cover\" linear=\"no\"/>\n<itemref idref=\"title\"/>\n<itemref idref=\"nav\"/>\n");
        foreach (var chapter in chapters)
        {
            var side = chapter.Text is { } text ? $" properties=\"{(text.Place == 0 ? "page-spread-left" : "page-spread-right")}\"" : "";
            package.Append(CultureInfo.InvariantCulture, $"<itemref idref=\"{IdOf(chapter)}\"{side}/>\n");
        }

        package.Append(hasAppendix ? "<itemref idref=\"appendix\"/>\n" : "").Append("</spine>\n</package>\n");
        return package.ToString();
    }

    private static void WriteDublinCore(StringBuilder package, Edition edition)
    {
        var front = edition.Front;
        package.Append(CultureInfo.InvariantCulture, $"<dc:identifier id=\"pub-id\">urn:uuid:{front.Id}</dc:identifier>\n");
        for (var i = 0; i < front.Titles.Length; i++)
        {
            package.Append(CultureInfo.InvariantCulture, $"<dc:title id=\"t{i + 1}\" xml:lang=\"{front.Titles[i].Language.Tag}\">{HtmlText.Escape(front.Titles[i].Title)}</dc:title>\n");
        }

        foreach (var language in edition.Texts.Select(t => t.Language.Tag).Distinct(StringComparer.Ordinal))
        {
            package.Append(CultureInfo.InvariantCulture, $"<dc:language>{language}</dc:language>\n");
        }

        if (front.Author is { } author)
        {
            package.Append(CultureInfo.InvariantCulture, $"<dc:creator id=\"author\">{HtmlText.Escape(author.Name)}</dc:creator>\n<meta refines=\"#author\" property=\"role\" scheme=\"marc:relators\">aut</meta>\n");
        }

        for (var i = 0; i < front.Translators.Length; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"translator{i + 1}");
            package.Append(CultureInfo.InvariantCulture, $"<dc:contributor id=\"{id}\">{HtmlText.Escape(front.Translators[i])}</dc:contributor>\n<meta refines=\"#{id}\" property=\"role\" scheme=\"marc:relators\">trl</meta>\n");
        }

        foreach (var credit in front.Credits.Where(c => c.Rights.Length > 0))
        {
            package.Append(CultureInfo.InvariantCulture, $"<dc:rights>{HtmlText.Escape($"{credit.Text.Label}: {credit.Rights}")}</dc:rights>\n");
        }

        package.Append(CultureInfo.InvariantCulture, $"<meta property=\"dcterms:modified\">{edition.Options.Modified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}</meta>\n");
    }

    private static void WriteAccessibility(StringBuilder package, Edition edition, bool hasPages)
    {
        if (hasPages)
        {
            var source = edition.Texts.First(t => t.Document.Units.Any(u => u.Locator.Page is { Length: > 0 }));
            var name = string.Join(", ", new[] { source.Label, source.Text.Description.SourceName }.Where(t => t is { Length: > 0 }));
            package.Append(CultureInfo.InvariantCulture, $"<dc:source id=\"pages\">{HtmlText.Escape(name)}</dc:source>\n<meta refines=\"#pages\" property=\"source-of\">pagination</meta>\n");
        }

        string[] features = ["tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability", "alternativeText", .. hasPages ? (string[])["printPageNumbers"] : []];
        package.Append("<meta property=\"schema:accessMode\">textual</meta>\n<meta property=\"schema:accessModeSufficient\">textual</meta>\n");
        foreach (var feature in features)
        {
            package.Append(CultureInfo.InvariantCulture, $"<meta property=\"schema:accessibilityFeature\">{feature}</meta>\n");
        }

        package.Append("<meta property=\"schema:accessibilityHazard\">none</meta>\n");
        package.Append(CultureInfo.InvariantCulture, $"<meta property=\"schema:accessibilitySummary\">{edition.Phrases.AccessibilitySummary}</meta>\n");
        package.Append("<meta name=\"cover\" content=\"cover-image\"/>\n");
    }

    private static void WriteManifest(StringBuilder package, ImmutableArray<EpubChapter> chapters, bool hasAppendix)
    {
        package.Append("<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n");
        package.Append("<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n");
        package.Append("<item id=\"cover-image\" href=\"cover.svg\" media-type=\"image/svg+xml\" properties=\"cover-image\"/>\n");
        foreach (var (id, file) in chapters.Select(c => (IdOf(c), c.Name)).Prepend(("title", "title.xhtml")).Prepend(("cover", "cover.xhtml")))
        {
            package.Append(CultureInfo.InvariantCulture, $"<item id=\"{id}\" href=\"{file}\" media-type=\"application/xhtml+xml\"/>\n");
        }

        package.Append(hasAppendix ? "<item id=\"appendix\" href=\"appendix.xhtml\" media-type=\"application/xhtml+xml\"/>\n" : "");
    }

    private static string IdOf(EpubChapter chapter) => Path.GetFileNameWithoutExtension(chapter.Name);
}
