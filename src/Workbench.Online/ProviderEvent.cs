using System.Globalization;

namespace Workbench.Online;

/// <summary>What happens between a question and its answer, for those who want to watch. Holds neither texts nor keys.</summary>
/// <param name="What">Such as <c>answered 503</c>.</param>
/// <param name="Wait">How long, for a wait or an open breaker.</param>
public sealed record ProviderEvent(string Provider, ProviderEventKind Kind, string What, TimeSpan? Wait = null)
{
    /// <summary>The number of the try that follows a wait, from 2; null where it is no matter of tries.</summary>
    public int? NextTry { get; init; }

    public DateTimeOffset When { get; init; }

    /// <summary>Whether it tells of something that went wrong.</summary>
    public bool IsFault { get; init; }

    public override string ToString()
    {
        var seconds = Wait?.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        return Kind switch
        {
            ProviderEventKind.Waiting => $"{Provider}: {What}; waiting {seconds} s before {(NextTry is { } number ? string.Create(CultureInfo.InvariantCulture, $"try {number}") : "the next try")}",
            ProviderEventKind.Pacing => $"{Provider}: {What}; waiting {seconds} s",
            ProviderEventKind.BreakerOpened => $"{Provider}: too many faults in a row; not asked for {seconds} s",
            ProviderEventKind.BreakerHalfOpened => $"{Provider}: trying whether it answers again",
            ProviderEventKind.BreakerClosed => $"{Provider}: answers again",
            _ => $"{Provider}: {What}",
        };
    }
}
