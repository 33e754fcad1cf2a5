namespace Workbench.Exporting.Docx;

/// <summary>The style of a paragraph. Headings are written by <see cref="DocxWriter.Heading"/>.</summary>
public enum DocxStyle
{
    Body,
    Title,
    Subtitle,

    /// <summary>Who wrote and translated, on the title page.</summary>
    Credit,

    /// <summary>A translation under its original.</summary>
    Translation,
    Quotation,
    Verse,

    /// <summary>Notes, appendices, legends.</summary>
    Small,
    Footnote,
}
