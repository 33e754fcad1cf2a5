using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Workbench.Exporting.Docx;

/// <summary>
/// Puts the styles of another document in the place of the file's own. Word calls its built-in styles by ids of its own language, and by names
/// that are the same in all of them (ECMA-376 part 1, section 17.7.4.9), so styles are matched by name.
/// </summary>
internal static class DocxForeignStyles
{
    /// <summary>Styles that the other document lacks keep their look.</summary>
    /// <exception cref="InputException">It is no DOCX file, or has no styles.</exception>
    public static void Replace(StyleDefinitionsPart part, Stream file)
    {
        try
        {
            using var other = WordprocessingDocument.Open(file, isEditable: false);
            var theirs = other.MainDocumentPart?.StyleDefinitionsPart?.Styles ?? throw NoStyles("It has no styles.");
            var made = (Styles)theirs.CloneNode(true);
            Rename(made, part.Styles!);
            var known = made.Elements<Style>().Select(style => style.StyleId?.Value).ToHashSet(StringComparer.Ordinal);
            made.Append(part.Styles!.Elements<Style>().Where(style => !known.Contains(style.StyleId?.Value)).Select(style => style.CloneNode(true)));
            part.Styles = made;
            part.Styles.Save();
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            throw NoStyles($"It is no DOCX file ({broken.Message})");
        }
    }

    /// <summary>Gives their styles the ids that the file's paragraphs name.</summary>
    private static void Rename(Styles theirs, Styles ours)
    {
        var idOfName = ours.Elements<Style>().ToDictionary(NameOf, style => style.StyleId!.Value!, StringComparer.OrdinalIgnoreCase);
        var ids = theirs.Elements<Style>()
            .Where(style => style.StyleId?.Value is { } id && idOfName.TryGetValue(NameOf(style), out var own) && own != id)
            .DistinctBy(style => style.StyleId!.Value, StringComparer.Ordinal)
            .ToDictionary(style => style.StyleId!.Value!, style => idOfName[NameOf(style)], StringComparer.Ordinal);
        foreach (var style in theirs.Elements<Style>())
        {
            style.StyleId = style.StyleId?.Value is { } id ? ids.GetValueOrDefault(id, id) : null;
            foreach (var reference in style.Elements<String253Type>().Where(element => element is BasedOn or NextParagraphStyle or LinkedStyle))
            {
                reference.Val = reference.Val?.Value is { } to ? ids.GetValueOrDefault(to, to) : null;
            }
        }
    }

    private static string NameOf(Style style) => style.StyleName?.Val?.Value ?? style.StyleId?.Value ?? "";

    private static InputException NoStyles(string problem) => new("styles.docx", problem, "Save it from a word processor as DOCX.");
}
