using Workbench.Translating;

namespace Workbench.App.Commands.Translating;

/// <summary>A request as the spend log has it.</summary>
/// <param name="Billing">Maybe, too, for one whose end the log does not know: the process was killed meanwhile.</param>
/// <param name="Cost">By the price of the day; null when there was none.</param>
internal sealed record SpendEntry(
    DateTimeOffset When, string Provider, string? Model, string Work, string Task, int Texts, long Characters, Billing Billing, long? Billed, decimal? Cost, string? Currency, string? RequestId)
{
    /// <summary>What <see cref="Billed"/> counts: <c>characters</c> or <c>tokens</c>; null where an older log does not say.</summary>
    public string? BilledIn { get; init; }
}
