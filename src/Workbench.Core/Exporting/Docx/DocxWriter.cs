using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Workbench.Exporting.Docx;

/// <summary>
/// Writes a DOCX file (ECMA-376) from top to bottom: paragraphs with real styles, tables whose heads repeat on every page, real
/// footnotes, a contents field, running heads and page numbers. The same calls give the same bytes. Nothing reaches the output
/// before <see cref="Save"/>.
/// </summary>
public sealed class DocxWriter : IDisposable
{
    private const int FirstNote = 1;

    private readonly MemoryStream package = new();
    private readonly DocxSettings settings;
    private readonly WordprocessingDocument document;
    private readonly OpenXmlWriter body;
    private readonly DocxNotes notes;
    private readonly DocxElements elements;
    private ImmutableArray<double> shares = [];
    private bool isSaved;

    public DocxWriter(DocxSettings settings)
    {
        this.settings = settings;
        document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document, autoSave: false);
        var main = document.AddMainDocumentPart();
        DocxParts.AddTo(document, main, settings);
        notes = new DocxNotes(main.AddNewPart<FootnotesPart>("notes"), FirstNote);
        elements = new DocxElements(settings.Language, notes);
        body = OpenXmlWriter.Create(main);
        body.WriteStartDocument(standalone: true);
        body.WriteStartElement(new Document());
        body.WriteStartElement(new Body());
    }

    /// <summary>Takes the styles of another DOCX file; those it lacks keep their look.</summary>
    /// <exception cref="InputException">It is no DOCX file, or has no styles.</exception>
    public void UseStylesOf(Stream file) => DocxForeignStyles.Replace(document.MainDocumentPart!.StyleDefinitionsPart!, file);

    public void Paragraph(DocxParagraph paragraph) => body.WriteElement(elements.Paragraph(paragraph));

    public void Paragraph(string text, DocxStyle style = DocxStyle.Body) => Paragraph(DocxParagraph.Of(text, style));

    /// <param name="level">1 for the highest, to 6.</param>
    public void Heading(int level, string text, string? bookmark = null) =>
        Paragraph(DocxParagraph.Of(text) with { Level = level, Bookmark = bookmark });

    public void PageBreak() => body.WriteElement(new Paragraph(new Run(new Break { Type = BreakValues.Page })));

    /// <summary>A field that lists the headings; it shows the entries given until the reader's program counts the pages.</summary>
    public void Contents(string title, IReadOnlyList<DocxContentsEntry> entries)
    {
        foreach (var paragraph in DocxContents.Of(title, entries, settings.Language))
        {
            body.WriteElement(paragraph);
        }
    }

    /// <summary>Opens a table; <see cref="Row"/> fills it and <see cref="EndTable"/> closes it.</summary>
    /// <param name="widths">The widths of the columns in relation to one another.</param>
    public void BeginTable(params ImmutableArray<double> widths)
    {
        shares = [.. widths.Select(width => width / widths.Sum())];
        body.WriteStartElement(new Table());
        body.WriteElement(DocxTables.Properties());
        body.WriteElement(DocxTables.Grid(shares, settings.IsLandscape));
    }

    /// <param name="isHead">Whether the row repeats at the head of every page.</param>
    public void Row(IReadOnlyList<DocxCell> cells, bool isHead = false) =>
        body.WriteElement(DocxTables.Row(cells, shares, settings.IsLandscape, isHead, elements));

    public void EndTable()
    {
        body.WriteEndElement();
        body.WriteElement(new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact })));
    }

    /// <summary>Closes the file and writes it; nothing can be added after that.</summary>
    public void Save(Stream output)
    {
        body.WriteElement(DocxParts.Section(settings));
        body.WriteEndElement();
        body.WriteEndElement();
        body.Close();
        notes.Close();
        document.Dispose();
        isSaved = true;
        SteadyZip.Repack(package, output);
    }

    public void Dispose()
    {
        if (!isSaved)
        {
            body.Dispose();
            notes.Close();
            document.Dispose();
        }

        package.Dispose();
    }
}
