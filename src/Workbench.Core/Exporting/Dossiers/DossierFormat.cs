namespace Workbench.Exporting.Dossiers;

/// <summary>What a dossier is written as.</summary>
public enum DossierFormat
{
    Html,
    Docx,
    Markdown,
}
