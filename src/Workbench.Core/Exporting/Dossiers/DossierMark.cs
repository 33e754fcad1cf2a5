namespace Workbench.Exporting.Dossiers;

/// <summary>The look of a stretch of text; the weightier last.</summary>
internal enum DossierMark
{
    None,

    /// <summary>Locators, names and dates.</summary>
    Quiet,

    /// <summary>Otherwise than in the version it is held against.</summary>
    Difference,

    /// <summary>The words in question.</summary>
    Disputed,
}
