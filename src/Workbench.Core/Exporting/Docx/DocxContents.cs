using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Workbench.Works;

namespace Workbench.Exporting.Docx;

/// <summary>The contents as a field (ECMA-376 part 1, section 17.16.5.68), filled with lines that lead to the headings.</summary>
internal static class DocxContents
{
    private const int Deepest = 3;

    public static IEnumerable<Paragraph> Of(string title, IReadOnlyList<DocxContentsEntry> entries, Language language)
    {
        yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "ContentsHeading" }), TextRun(title, language));
        var begin = new List<OpenXmlElement>
        {
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
            new Run(new FieldCode(" TOC \\o \"1-3\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        };
        foreach (var entry in entries)
        {
            var line = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = StyleOf(entry.Level) }));
            line.Append(begin);
            line.Append(new Hyperlink(TextRun(entry.Title, entry.Language)) { Anchor = entry.Bookmark, History = true });
            begin.Clear();
            yield return line;
        }

        var end = new Paragraph();
        end.Append(begin);
        end.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
        yield return end;
    }

    private static string StyleOf(int level) => "TOC" + Math.Clamp(level, 1, Deepest).ToString(CultureInfo.InvariantCulture);

    private static Run TextRun(string text, Language language) =>
        new(new RunProperties(new Languages { Val = LanguageTags.WithRegion(language) }), new Text(XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
}
