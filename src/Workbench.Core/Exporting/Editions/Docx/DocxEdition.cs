using Workbench.Exporting.Docx;

namespace Workbench.Exporting.Editions.Docx;

/// <summary>
/// Writes an edition as a DOCX file: a table with the texts side by side, or a sequence of paragraphs; the notes of the book, and
/// translations on demand, as footnotes. The same edition gives the same bytes.
/// </summary>
public static class DocxEdition
{
    /// <param name="styles">A DOCX file whose styles take the place of the edition's; null for those.</param>
    /// <exception cref="InputException">The styles cannot be used.</exception>
    public static void Write(Stream output, Edition edition, Stream? styles = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var settings = new DocxSettings(edition.Front.Title, edition.Phrases.Language, edition.Options.Modified)
        {
            Author = edition.Front.Author?.Name,
            IsLandscape = edition.IsGrid,
            Size = edition.IsGrid ? 10 : 11,
        };
        using var writer = new DocxWriter(settings);
        if (styles is not null)
        {
            writer.UseStylesOf(styles);
        }

        new DocxRows(writer, edition).Write();
        writer.Save(output);
    }
}
