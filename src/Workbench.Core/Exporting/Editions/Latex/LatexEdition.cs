namespace Workbench.Exporting.Editions.Latex;

/// <summary>
/// Writes an edition as a source for LuaLaTeX or XeLaTeX: facing pages by reledpar, columns by paracol, else paragraphs; the notes of
/// the book, and translations on demand, as footnotes. The same edition gives the same bytes.
/// </summary>
public static class LatexEdition
{
    public static void Write(TextWriter output, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        new LatexWriter(output, edition).Write();
    }
}
