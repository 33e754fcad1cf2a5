namespace Workbench.App.Web.Editing;

/// <summary>The categories of the marks that are no dispute.</summary>
internal static class EditorMarks
{
    public const string Star = "star";
    public const string Note = "note";
}
