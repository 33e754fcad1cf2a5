using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Workbench.Exporting.Docx;

/// <summary>The footnotes of the file, which are written while the text is.</summary>
internal sealed class DocxNotes
{
    private readonly OpenXmlWriter writer;
    private long next;
    private bool isClosed;

    public DocxNotes(FootnotesPart part, int first)
    {
        next = first;
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Footnotes());
        writer.WriteElement(Line(FootnoteEndnoteValues.Separator, first - 2, new SeparatorMark()));
        writer.WriteElement(Line(FootnoteEndnoteValues.ContinuationSeparator, first - 1, new ContinuationSeparatorMark()));
    }

    /// <returns>The mark that refers to the note.</returns>
    public Run Add(ImmutableArray<DocxParagraph> paragraphs, DocxElements elements)
    {
        var note = new Footnote { Id = next };
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var paragraph = elements.Paragraph(paragraphs[i] with { Style = DocxStyle.Footnote, Level = 0 });
            if (i == 0)
            {
                paragraph.InsertAfter(new Run(Superscript(), new FootnoteReferenceMark()), paragraph.ParagraphProperties);
            }

            note.Append(paragraph);
        }

        writer.WriteElement(note);
        return new Run(Superscript(), new FootnoteReference { Id = next++ });
    }

    public void Close()
    {
        if (!isClosed)
        {
            isClosed = true;
            writer.WriteEndElement();
            writer.Close();
        }
    }

    private static RunProperties Superscript() => new(new RunStyle { Val = "FootnoteReference" });

    private static Footnote Line(FootnoteEndnoteValues type, long id, OpenXmlElement mark) =>
        new(new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new Run(mark))) { Type = type, Id = id };
}
