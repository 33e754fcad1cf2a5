using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Workbench.Importing.Formats;
using Workbench.Works;

namespace Workbench.Importing.Pdf;

/// <summary>Reads the text layer of a PDF; every unit knows the page it begins on.</summary>
internal static class PdfReader
{
    private const char PageEnd = '\f';

    public static bool Knows(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <exception cref="InputException">There is no program to read it with, or it has no text layer.</exception>
    public static ReadText Read(SourceFile source, IDocumentConverter? converter, UnitLayout layout)
    {
        if (converter is null)
        {
            throw new InputException(source.Name, "This is a PDF file, and nothing reads such here.", "Save its text as plain text and import that.");
        }

        var text = Encoding.UTF8.GetString(converter.TextOfPdf(source)).TrimStart('\uFEFF').Replace('\0', ' ');
        var pages = text.TrimEnd(PageEnd).Split(PageEnd);
        var empty = pages.Count(page => string.IsNullOrWhiteSpace(page));
        if (empty == pages.Length)
        {
            throw new InputException(source.Name, $"The PDF has no text: its {pages.Length} {(pages.Length == 1 ? "page is a picture" : "pages are pictures")}; it needs OCR.", "Recognise it first, for instance with ocrmypdf, and import the result.");
        }

        var read = PlainTexts.ReadUncleaned(source.Name, text, layout);
        return read with
        {
            Format = "pdf",
            Units = WithPages(read.Units, text),
            Warnings = empty == 0 ? read.Warnings : [.. read.Warnings, new ImportWarning($"{empty} of {pages.Length} pages have no text; if they are pictures, they need OCR.")],
        };
    }

    // The lines are pdftotext's, not the file's; the pages are the file's.
    private static ImmutableArray<Unit> WithPages(ImmutableArray<Unit> units, string text)
    {
        var pageOfLine = new List<int> { 0, 1 };
        var page = 1;
        foreach (var character in text)
        {
            page += character == PageEnd ? 1 : 0;
            if (character == '\n')
            {
                pageOfLine.Add(page);
            }
            else if (character == PageEnd)
            {
                pageOfLine[^1] = page;
            }
        }

        return [.. units.Select(unit => unit with
        {
            Locator = unit.Locator.Line is { } line && line < pageOfLine.Count
                ? new Locator(null, pageOfLine[line].ToString(CultureInfo.InvariantCulture))
                : unit.Locator,
        })];
    }
}
