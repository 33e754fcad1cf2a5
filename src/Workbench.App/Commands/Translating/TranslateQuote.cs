using System.Globalization;
using Workbench.Translating;

namespace Workbench.App.Commands.Translating;

/// <summary>What a run would send and cost, in words.</summary>
internal static class TranslateQuote
{
    public static IEnumerable<string> Lines(ITranslationProvider provider, int units, TranslationPlan plan, PriceTable prices)
    {
        var tooLong = plan.TooLong.IsEmpty ? "" : string.Create(CultureInfo.CurrentCulture, $"; {plan.TooLong.Length:N0} are too long");
        var repeated = plan.Repeated == 0 ? "" : string.Create(CultureInfo.CurrentCulture, $"; {plan.Repeated:N0} repeat others and are sent once");
        var size = provider.Capabilities.CountedIn == CountedIn.Utf8Bytes ? string.Create(CultureInfo.CurrentCulture, $" ({plan.Size:N0} bytes)") : "";
        var calls = plan.Batches.Select(provider.Reckon).ToList();
        yield return string.Create(
            CultureInfo.CurrentCulture,
            $"{provider.Label}: {units:N0} units; {plan.Batches.Length:N0} requests with {plan.Pieces:N0} texts, {calls.Sum(call => call.Characters):N0} characters{size}; {plan.Known.Length:N0} are known already{repeated}{tooLong}.");
        yield return prices.Find(provider.Name, provider.Model) is { } price
            ? string.Create(
                CultureInfo.CurrentCulture,
                $"Cost: {(price.Of == PricedIn.Tokens ? "at most about" : "about")} {calls.Sum(call => price.CostOf(call)):0.00##} {price.Currency}, at {price.PerMillion:0.##} {price.Currency} a million {(price.Of == PricedIn.Tokens ? "tokens" : "characters")} ({prices.Source}).")
            : $"Cost: not known, for {prices.Source} has no price of {provider.Name}. Write one into {PriceFile.FileName}: see 'workbench prices'.";
    }
}
