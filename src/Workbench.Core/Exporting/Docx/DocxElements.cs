using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Workbench.Works;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Workbench.Exporting.Docx;

/// <summary>Makes paragraphs and runs as WordprocessingML has them (ECMA-376 part 1, section 17.3).</summary>
internal sealed class DocxElements(Language fileLanguage, DocxNotes notes)
{
    private int bookmarks;

    public Paragraph Paragraph(DocxParagraph paragraph)
    {
        var language = paragraph.Language ?? fileLanguage;
        var made = new Paragraph(Properties(paragraph, language));
        if (paragraph.Bookmark is { } name)
        {
            var id = (++bookmarks).ToString(CultureInfo.InvariantCulture);
            made.Append(new BookmarkStart { Id = id, Name = name }, new BookmarkEnd { Id = id });
        }

        foreach (var run in paragraph.Runs)
        {
            Append(made, run, run.Language ?? language);
        }

        return made;
    }

    private static ParagraphProperties Properties(DocxParagraph paragraph, Language language)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.IdOf(paragraph) });
        if (paragraph.KeepsWithNext)
        {
            properties.Append(new KeepNext());
        }

        if (WritingDirection.IsRightToLeft(language))
        {
            properties.Append(new BiDi());
        }

        return properties;
    }

    private void Append(Paragraph paragraph, DocxRun run, Language language)
    {
        if (run.Text.Length > 0)
        {
            var made = Run(run, language);
            paragraph.Append(run.Target is { } target ? new Hyperlink(made) { Anchor = target, History = true } : made);
        }

        if (!run.Footnote.IsEmpty)
        {
            paragraph.Append(notes.Add(run.Footnote, this));
        }
    }

    private static Run Run(DocxRun run, Language language)
    {
        var made = new Run(Properties(run, language));
        var lines = XmlText.Clean(run.Text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                made.Append(new Break());
            }

            made.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return made;
    }

    /// <summary>In the order that the schema asks for.</summary>
    private static RunProperties Properties(DocxRun run, Language language)
    {
        var properties = new RunProperties();
        if (run.Style != DocxRunStyle.None)
        {
            properties.Append(new RunStyle { Val = run.Style.ToString() });
        }

        foreach (var kind in run.Emphases.Distinct().OrderBy(SchemaOrder))
        {
            properties.Append(Emphasis(kind));
        }

        var isRightToLeft = WritingDirection.IsRightToLeft(language);
        if (isRightToLeft)
        {
            properties.Append(new RightToLeftText());
        }

        properties.Append(isRightToLeft ? new Languages { Bidi = LanguageTags.WithRegion(language) } : new Languages { Val = LanguageTags.WithRegion(language) });
        return properties;
    }

    private static int SchemaOrder(EmphasisKind kind) => kind switch
    {
        EmphasisKind.Bold => 0,
        EmphasisKind.Italic => 1,
        EmphasisKind.SmallCapitals => 2,
        EmphasisKind.Struck => 3,
        EmphasisKind.Spaced => 4,
        _ => 5,
    };

    private static OpenXmlElement Emphasis(EmphasisKind kind) => kind switch
    {
        EmphasisKind.Bold => new Bold(),
        EmphasisKind.Italic => new Italic(),
        EmphasisKind.SmallCapitals => new SmallCaps(),
        EmphasisKind.Struck => new Strike(),
        EmphasisKind.Spaced => new Word.Spacing { Val = 40 },
        _ => new Underline { Val = UnderlineValues.Single },
    };
}
