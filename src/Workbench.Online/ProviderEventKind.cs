namespace Workbench.Online;

/// <summary>What a <see cref="ProviderEvent"/> tells of.</summary>
public enum ProviderEventKind
{
    Asking,
    Answered,
    /// <summary>A try failed, and another follows after a wait.</summary>
    Waiting,

    /// <summary>A request waits for its turn, so that the service is not asked faster than it may be.</summary>
    Pacing,

    BreakerOpened,
    BreakerHalfOpened,
    BreakerClosed,
}
