namespace Workbench.Translating;

/// <summary>What a provider takes for a million characters or tokens.</summary>
/// <param name="PerMillion">Not negative.</param>
public sealed record Price(decimal PerMillion, PricedIn Of, string Currency)
{
    private const decimal Million = 1_000_000;

    /// <param name="billed">
    /// What the provider said it bills; null to reckon it: for tokens as many as there can be, answer included. A bill in another
    /// unit than the price's says nothing about money.
    /// </param>
    public decimal CostOf(PaidCall call, BilledAmount? billed = null) =>
        PerMillion * (billed is { } said && said.Of == Of ? said.Count : Reckoned(call)) / Million;

    private long Reckoned(PaidCall call) => Of == PricedIn.Characters ? call.Characters : call.MostTokens;
}
