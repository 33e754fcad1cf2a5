using System.Collections.Immutable;

namespace Workbench.Online;

/// <summary>What all providers did since the program began, for a page that shows it: figures, breaker and the last events of each.</summary>
public sealed class ProviderActivity : IProgress<ProviderEvent>
{
    private const int MostEvents = 100;

    private readonly Lock gate = new();
    private ImmutableSortedDictionary<string, ProviderStatus> statuses = ImmutableSortedDictionary.Create<string, ProviderStatus>(StringComparer.Ordinal);

    /// <summary>By the provider's name; a value that changes no more.</summary>
    public ImmutableSortedDictionary<string, ProviderStatus> Statuses
    {
        get
        {
            lock (gate)
            {
                return statuses;
            }
        }
    }

    public void Report(ProviderEvent value)
    {
        lock (gate)
        {
            statuses = statuses.SetItem(value.Provider, statuses.GetValueOrDefault(value.Provider, ProviderStatus.Idle).After(value, MostEvents));
        }
    }

    /// <summary>A new run asks a provider, with a breaker of its own.</summary>
    internal void Begin(string provider)
    {
        lock (gate)
        {
            statuses = statuses.SetItem(provider, statuses.GetValueOrDefault(provider, ProviderStatus.Idle) with { Breaker = BreakerState.Closed });
        }
    }
}
