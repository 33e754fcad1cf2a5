namespace Workbench.App.Web.Jobs;

/// <summary>What a job does.</summary>
public enum JobKind
{
    Sample,
    Import,
    Align,
    Translate,
    Export,
    Dossier,
}
