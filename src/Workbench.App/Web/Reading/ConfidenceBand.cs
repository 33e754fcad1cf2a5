namespace Workbench.App.Web.Reading;

/// <summary>How far a link can be trusted, in the bands the pages show.</summary>
public enum ConfidenceBand
{
    /// <summary>0.85 and above: shown as plain text.</summary>
    High,

    /// <summary>From 0.70.</summary>
    Good,

    /// <summary>From 0.55.</summary>
    Low,

    Poor,
}
