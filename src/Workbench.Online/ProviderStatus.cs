using System.Collections.Immutable;

namespace Workbench.Online;

/// <summary>What a provider did since the program began.</summary>
/// <param name="Tries">Requests that were sent.</param>
/// <param name="Repeats">Those that followed a failed try.</param>
/// <param name="Waits">All pauses after failed tries, and for the service's pace, by reason.</param>
/// <param name="Breaker">Of the run that asks it now, or asked it last.</param>
/// <param name="Last">The last events, the oldest first; up to half of them are faults, which outlive the answers that followed them.</param>
public sealed record ProviderStatus(long Tries, long Repeats, ImmutableSortedDictionary<string, WaitTally> Waits, BreakerState Breaker, ImmutableList<ProviderEvent> Last)
{
    private const int MostReasons = 20;
    private const string OtherReasons = "other reasons";

    public static ProviderStatus Idle { get; } = new(0, 0, ImmutableSortedDictionary.Create<string, WaitTally>(StringComparer.Ordinal), BreakerState.Closed, []);

    /// <summary>What went wrong last; null when nothing did.</summary>
    public ProviderEvent? LastFault { get; init; }

    public TimeSpan Waited => TimeSpan.FromTicks(Waits.Values.Sum(wait => wait.Time.Ticks));

    private int Spent => 2 * Last.Count(IsFaulty) > Last.Count ? 0 : Last.FindIndex(told => !IsFaulty(told));

    internal ProviderStatus After(ProviderEvent told, int mostEvents)
    {
        var events = (Last.Count < mostEvents ? Last : Last.RemoveAt(Spent)).Add(told);
        var after = this with { Last = events, LastFault = told.IsFault ? told : LastFault };
        return told.Kind switch
        {
            ProviderEventKind.Asking => after with { Tries = Tries + 1 },
            ProviderEventKind.Waiting => after with { Repeats = Repeats + 1, Waits = WaitsAfter(told) },
            ProviderEventKind.Pacing => after with { Waits = WaitsAfter(told) },
            ProviderEventKind.BreakerOpened => after with { Breaker = BreakerState.Open },
            ProviderEventKind.BreakerHalfOpened => after with { Breaker = BreakerState.HalfOpen },
            ProviderEventKind.BreakerClosed => after with { Breaker = BreakerState.Closed },
            _ => after,
        };
    }

    private static bool IsFaulty(ProviderEvent told) => told.IsFault;

    private ImmutableSortedDictionary<string, WaitTally> WaitsAfter(ProviderEvent told)
    {
        var reason = Waits.ContainsKey(told.What) || Waits.Count < MostReasons ? told.What : OtherReasons;
        var before = Waits.GetValueOrDefault(reason, new WaitTally(0, TimeSpan.Zero));
        return Waits.SetItem(reason, new WaitTally(before.Count + 1, before.Time + (told.Wait ?? TimeSpan.Zero)));
    }
}
