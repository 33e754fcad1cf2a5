using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Workbench.Exporting.Docx;

/// <summary>The parts beside the text: styles, settings, running heads, page numbers, the properties of the file.</summary>
internal static class DocxParts
{
    /// <summary>A4 and its margins, in twentieths of a point.</summary>
    private const int PageShort = 11906;
    private const int PageLong = 16838;
    private const int SideMargin = 1304;
    private const int EndMargin = 1361;

    public static int TextWidth(bool isLandscape) => (isLandscape ? PageLong : PageShort) - (2 * SideMargin);

    public static void AddTo(WordprocessingDocument document, MainDocumentPart main, DocxSettings settings)
    {
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Of(settings);
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = SettingsOf();
        main.AddNewPart<HeaderPart>("head").Header = new Header(Line("Header", new Run(new Text(XmlText.Clean(settings.Title)) { Space = SpaceProcessingModeValues.Preserve })));
        main.AddNewPart<FooterPart>("foot").Footer = new Footer(Line("Footer", new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " }));
        foreach (var part in main.Parts.Select(p => p.OpenXmlPart))
        {
            part.RootElement?.Save();
        }

        var properties = document.AddCoreFilePropertiesPart();
        WriteProperties(properties, settings);
        document.ChangeIdOfPart(main, "document");
        document.ChangeIdOfPart(properties, "properties");
    }

    /// <summary>The first page, a title page, has neither head nor number.</summary>
    public static SectionProperties Section(DocxSettings settings) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "head" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "foot" },
        settings.IsLandscape
            ? new PageSize { Width = PageLong, Height = PageShort, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = PageShort, Height = PageLong },
        new PageMargin { Top = EndMargin, Bottom = EndMargin, Left = SideMargin, Right = SideMargin, Header = 680, Footer = 680, Gutter = 0 },
        new TitlePage());

    private static Settings SettingsOf() => new(
        new AutoHyphenation(),
        new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));

    private static Paragraph Line(string style, OpenXmlElement content) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), content);

    private static void WriteProperties(CoreFilePropertiesPart part, DocxSettings settings)
    {
        var date = settings.Modified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        using var writer = System.Xml.XmlWriter.Create(part.GetStream(FileMode.Create));
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        writer.WriteStartElement("cp", "coreProperties", Core);
        writer.WriteElementString("dc", "title", Dublin, XmlText.Clean(settings.Title));
        if (settings.Author is { } author)
        {
            writer.WriteElementString("dc", "creator", Dublin, XmlText.Clean(author));
        }

        writer.WriteElementString("dc", "language", Dublin, LanguageTags.WithRegion(settings.Language));
        foreach (var name in (string[])["created", "modified"])
        {
            writer.WriteStartElement("dcterms", name, "http://purl.org/dc/terms/");
            writer.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            writer.WriteString(date);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
