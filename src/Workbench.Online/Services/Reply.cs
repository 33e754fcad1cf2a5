using System.Collections.Frozen;

namespace Workbench.Online.Services;

/// <summary>An answer of a service, read to its end.</summary>
/// <param name="RetryAfter">The wait the service asks for, from a number of seconds or a date.</param>
internal sealed record Reply(int Status, string Body, TimeSpan? RetryAfter = null, string? MediaType = null, Uri? Location = null)
{
    private static readonly string[] RequestIds = ["X-Trace-ID", "X-RequestId", "x-amzn-RequestId", "x-request-id"];

    /// <summary>How far the clock of this computer is ahead of the service's; null when the service does not tell the time.</summary>
    public TimeSpan? ClockAhead { get; init; }

    public FrozenDictionary<string, string> Headers { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The service's own name for the request, to ask it about a bill.</summary>
    public string? RequestId => RequestIds.Select(name => Headers.GetValueOrDefault(name)).FirstOrDefault(id => id is not null);

    public bool Says(string words) => Body.Contains(words, StringComparison.OrdinalIgnoreCase);
}
