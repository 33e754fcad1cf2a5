namespace Workbench.Online;

/// <summary>What a <see cref="ProviderEvent"/> tells of.</summary>
public enum ProviderEventKind
{
    Asking,
    Answered,
    Waiting,
    BreakerOpened,
    BreakerHalfOpened,
    BreakerClosed,
}
