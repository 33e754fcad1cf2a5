using System.Globalization;

namespace Workbench.Online;

/// <summary>What happens between a question and its answer, for those who want to watch. Holds neither texts nor keys.</summary>
/// <param name="What">Such as <c>answered 503</c>.</param>
/// <param name="Wait">How long, for a wait or an open breaker.</param>
public sealed record ProviderEvent(string Provider, ProviderEventKind Kind, string What, TimeSpan? Wait = null)
{
    public override string ToString()
    {
        var seconds = Wait?.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        return Kind switch
        {
            ProviderEventKind.Waiting => $"{Provider}: {What}; waiting {seconds} s before the next try",
            ProviderEventKind.BreakerOpened => $"{Provider}: too many faults in a row; not asked for {seconds} s",
            ProviderEventKind.BreakerHalfOpened => $"{Provider}: trying whether it answers again",
            ProviderEventKind.BreakerClosed => $"{Provider}: answers again",
            _ => $"{Provider}: {What}",
        };
    }
}
