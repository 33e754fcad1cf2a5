namespace Workbench.Translating;

/// <summary>What a provider takes for a million characters or tokens.</summary>
/// <param name="PerMillion">Not negative.</param>
public sealed record Price(decimal PerMillion, PricedIn Of, string Currency)
{
    private const decimal Million = 1_000_000;

    /// <summary>What tokens of instructions a request to a model carries besides its texts, at most.</summary>
    private const int InstructionTokens = 400;

    /// <param name="billed">What the provider said it bills; null to reckon it: for tokens as many as there can be, answer included.</param>
    public decimal CostOf(PaidCall call, long? billed = null) => PerMillion * (billed ?? Reckoned(call)) / Million;

    private long Reckoned(PaidCall call) => Of == PricedIn.Characters ? call.Characters : (2 * call.Bytes) + InstructionTokens;
}
