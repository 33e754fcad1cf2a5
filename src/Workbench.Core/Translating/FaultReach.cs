namespace Workbench.Translating;

/// <summary>How far the fault of a request reaches.</summary>
public enum FaultReach
{
    /// <summary>The next request would fare no better.</summary>
    Run,

    /// <summary>It may lie in the texts that were sent: others may go through.</summary>
    Texts,

    /// <summary>The request was not sent, for others failed before it.</summary>
    Unasked,
}
