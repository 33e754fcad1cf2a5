namespace Workbench.Divergences;

/// <summary>How a dispute was decided.</summary>
/// <param name="When">UTC.</param>
/// <param name="Decision">What holds from now on.</param>
/// <param name="Reason">Why.</param>
public sealed record FlagRuling(string Who, DateTimeOffset When, string Decision, string Reason)
{
    /// <summary>Who opened the dispute again, and why; null while the ruling stands.</summary>
    public FlagComment? Reopened { get; init; }
}
