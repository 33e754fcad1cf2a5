namespace Workbench.Exporting.Editions.Epub;

/// <summary>
/// Writes an edition as an EPUB 3.3 book: a file a chapter, every paragraph with its language, contents and page list, notes that
/// lead there and back, accessibility metadata, and a cover drawn from the title. The same edition gives the same bytes.
/// </summary>
public static class EpubEdition
{
    /// <exception cref="InputException">A template cannot be used.</exception>
    public static void Write(Stream output, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        using var zip = new SteadyZip(output);
        new EpubWriter(zip, edition).Write();
    }
}
