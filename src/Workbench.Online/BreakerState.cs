namespace Workbench.Online;

/// <summary>Whether a provider is asked.</summary>
public enum BreakerState
{
    /// <summary>It is asked.</summary>
    Closed,

    /// <summary>It is left alone, after too many faults.</summary>
    Open,

    /// <summary>One request tries whether it answers again.</summary>
    HalfOpen,
}
