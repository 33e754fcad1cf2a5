namespace Workbench.Divergences;

/// <summary>How far the dispute about a flagged place has come.</summary>
public enum FlagStatus
{
    /// <summary>Nobody has answered yet.</summary>
    Open,

    /// <summary>Somebody commented or voted.</summary>
    Discussed,

    /// <summary>There is a ruling.</summary>
    Resolved,
}
