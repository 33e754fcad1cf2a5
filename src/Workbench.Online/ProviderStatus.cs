using System.Collections.Immutable;

namespace Workbench.Online;

/// <summary>What a provider did since the program began.</summary>
/// <param name="Tries">Requests that were sent.</param>
/// <param name="Repeats">Those that followed a failed try.</param>
/// <param name="Waited">In all pauses after failed tries, and for the service's pace.</param>
/// <param name="Breaker"><c>closed</c> while it is asked, <c>open</c> while it is left alone, <c>half-open</c> while one request tries it.</param>
/// <param name="Last">The last events, the oldest first.</param>
public sealed record ProviderStatus(long Tries, long Repeats, TimeSpan Waited, string Breaker, ImmutableList<ProviderEvent> Last)
{
    public static ProviderStatus Idle { get; } = new(0, 0, TimeSpan.Zero, "closed", []);

    internal ProviderStatus After(ProviderEvent told, int mostEvents)
    {
        var events = (Last.Count < mostEvents ? Last : Last.RemoveAt(0)).Add(told);
        return told.Kind switch
        {
            ProviderEventKind.Asking => this with { Tries = Tries + 1, Last = events },
            ProviderEventKind.Waiting => this with { Repeats = Repeats + 1, Waited = Waited + (told.Wait ?? TimeSpan.Zero), Last = events },
            ProviderEventKind.Pacing => this with { Waited = Waited + (told.Wait ?? TimeSpan.Zero), Last = events },
            ProviderEventKind.BreakerOpened => this with { Breaker = "open", Last = events },
            ProviderEventKind.BreakerHalfOpened => this with { Breaker = "half-open", Last = events },
            ProviderEventKind.BreakerClosed => this with { Breaker = "closed", Last = events },
            _ => this with { Last = events },
        };
    }
}
