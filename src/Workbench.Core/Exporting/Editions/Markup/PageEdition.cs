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

    /// <summary>Writes it as a browser prints it best: facing pages are filled by a script, everything else is the page itself.</summary>
    /// <exception cref="InputException">A template cannot be used.</exception>
    public static void WriteForPrint(TextWriter output, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (edition.Options.Layout == EditionLayout.Facing && edition.Texts.Length > 1)
        {
            new FacingWriter(output, edition).Write();
            return;
        }

        new PageWriter(output, edition).Write();
    }
}
