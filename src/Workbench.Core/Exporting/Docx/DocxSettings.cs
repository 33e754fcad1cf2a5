using Workbench.Works;

namespace Workbench.Exporting.Docx;

/// <summary>What holds for a whole DOCX file.</summary>
/// <param name="Title">Stands in the properties of the file and at the head of every page but the first.</param>
/// <param name="Language">The language of what no paragraph or run claims for another.</param>
/// <param name="Modified">When the content last changed; it is the only date in the file.</param>
public sealed record DocxSettings(string Title, Language Language, DateTimeOffset Modified)
{
    public string? Author { get; init; }

    /// <summary>Wide pages, for tables of many columns.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>The typeface of the text; a serif with Cyrillic that both Word and LibreOffice have, or replace by one of the same widths.</summary>
    public string Typeface { get; init; } = "Times New Roman";

    /// <summary>The size of the text in points.</summary>
    public double Size { get; init; } = 11;
}
