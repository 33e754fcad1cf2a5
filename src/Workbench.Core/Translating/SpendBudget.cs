using System.Globalization;

namespace Workbench.Translating;

/// <summary>Holds a run to its limits, request by request: what is on its way counts as spent until it is known not to be.</summary>
/// <param name="inner">Where the calls are written down.</param>
/// <param name="price">Null when nobody knows it; then there must be no <paramref name="maxCost"/>.</param>
public sealed class SpendBudget(ISpendLedger inner, Price? price, decimal? maxCost, long? maxCharacters) : ISpendLedger
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, (PaidCall Call, decimal Reckoned)> open = [];
    private decimal cost;

    /// <summary>How many times as much as was reckoned the provider bills, at worst so far; never below 1.</summary>
    private decimal excess = 1;
    private long characters;

    public long Open(PaidCall call)
    {
        lock (gate)
        {
            if (characters + call.Characters > maxCharacters)
            {
                throw Reached(call, "--max-characters", string.Create(CultureInfo.InvariantCulture, $"{maxCharacters} characters, and {characters} are sent"));
            }

            var reckoned = excess * (price?.CostOf(call) ?? 0);
            if (cost + reckoned > maxCost)
            {
                throw Reached(call, "--max-cost", string.Create(CultureInfo.InvariantCulture, $"{maxCost} {price?.Currency}, and {cost:0.####} may be spent"));
            }

            var number = inner.Open(call);
            open.Add(number, (call, reckoned));
            cost += reckoned;
            characters += call.Characters;
            return number;
        }
    }

    public void Close(long call, Billing billing, BilledAmount? billed = null, string? requestId = null)
    {
        lock (gate)
        {
            open.Remove(call, out var opened);
            cost += (billing == Billing.NotBilled ? 0 : Learned(opened.Call, billed)) - opened.Reckoned;
            characters -= billing == Billing.NotBilled ? opened.Call.Characters : 0;
            inner.Close(call, billing, billed, requestId);
        }
    }

    /// <param name="calls">What a run would send, when no request has to be repeated.</param>
    /// <exception cref="TranslationException">The run would go over a limit: nothing has been sent.</exception>
    public static void Require(IReadOnlyCollection<PaidCall> calls, string provider, Price? price, decimal? maxCost, long? maxCharacters)
    {
        if (maxCost is not null && price is null && calls.Count > 0)
        {
            throw new TranslationException(provider, TranslationFault.Quota, "its price is not known, so --max-cost cannot be kept.", "Write the price into prices.json: see 'workbench prices'.");
        }

        if (calls.Sum(call => call.Characters) is var characters && characters > maxCharacters)
        {
            throw new TranslationException(provider, TranslationFault.Quota,
                string.Create(CultureInfo.InvariantCulture, $"{characters} characters would be sent, and --max-characters allows {maxCharacters}."), "Nothing was sent.");
        }

        if (maxCost is not null && calls.Sum(call => price!.CostOf(call)) is var cost && cost > maxCost)
        {
            throw new TranslationException(provider, TranslationFault.Quota,
                string.Create(CultureInfo.InvariantCulture, $"it would cost about {cost:0.####} {price!.Currency}, and --max-cost allows {maxCost}."), "Nothing was sent.");
        }
    }

    /// <summary>What a call costs. A provider that bills more than there can be is reckoned at that rate from then on.</summary>
    private decimal Learned(PaidCall call, BilledAmount? billed)
    {
        if (price is null)
        {
            return 0;
        }

        var (most, real) = (price.CostOf(call), price.CostOf(call, billed));
        excess = most > 0 ? Math.Max(excess, real / most) : excess;
        return billed is null ? excess * real : real;
    }

    private static TranslationException Reached(PaidCall call, string option, string state) =>
        new(call.Provider, TranslationFault.Quota, $"{option} allows {state}.", "Raise the limit to go on.");
}
