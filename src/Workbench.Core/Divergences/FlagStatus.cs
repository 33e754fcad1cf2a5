namespace Workbench.Divergences;

/// <summary>How far the dispute about a flagged place has come.</summary>
public enum FlagStatus
{
    Open,

    /// <summary>There is a ruling.</summary>
    Settled,

    /// <summary>It was no dispute after all.</summary>
    Dismissed,
}
