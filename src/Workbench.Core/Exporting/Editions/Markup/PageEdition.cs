namespace Workbench.Exporting.Editions.Markup;

/// <summary>
/// Writes an edition as one page for a browser: nothing from elsewhere, no script, texts and marks that can be switched off, and a
/// print style. The same edition gives the same bytes.
/// </summary>
public static class PageEdition
{
    /// <exception cref="InputException">A template cannot be used.</exception>
    public static void Write(TextWriter output, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        new PageWriter(output, edition).Write();
    }
}
