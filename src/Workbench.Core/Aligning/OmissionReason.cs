namespace Workbench.Aligning;

/// <summary>Why a version has nothing for some paragraphs of the original, as a person found out.</summary>
public enum OmissionReason
{
    Unknown,
    CutByTranslator,
    Censored,

    /// <summary>Its words stand in a paragraph elsewhere.</summary>
    MergedElsewhere,

    /// <summary>The page is missing from the copy that was scanned.</summary>
    LostPage,
}
