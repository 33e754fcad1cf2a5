namespace Workbench.Exporting.Docx;

/// <summary>What a run is besides its emphasis; each is a character style that the reader can change in one place.</summary>
public enum DocxRunStyle
{
    None,

    /// <summary>Where versions differ.</summary>
    Difference,

    /// <summary>What has no counterpart in the original.</summary>
    Addition,

    /// <summary>What stands for something left out, as <c>[–2 s.]</c>.</summary>
    Absence,

    /// <summary>What a person has flagged.</summary>
    Flagged,

    /// <summary>Row and page numbers, sigla.</summary>
    Locator,
}
