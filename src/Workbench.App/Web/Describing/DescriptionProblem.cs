namespace Workbench.App.Web.Describing;

/// <summary>Why what was written about a work or a text is not kept.</summary>
public enum DescriptionProblem
{
    /// <summary>Somebody else changed it after the form was drawn.</summary>
    Changed,
    Label,
    Year,
    Rights,
}
