namespace Workbench.App.Web.Editing;

/// <summary>Whose keys the editor goes by.</summary>
public enum KeyPreset
{
    Own,
    InterText,
    OmegaT,
}
