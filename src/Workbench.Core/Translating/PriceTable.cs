using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Workbench.Translating;

/// <summary>The prices of providers; a file of the user's goes before the list that comes with the program.</summary>
/// <param name="Source">Where it is from, as a quote tells it.</param>
/// <param name="Entries">By provider, or by <c>provider/model</c>.</param>
public sealed record PriceTable(string Source, string Currency, ImmutableSortedDictionary<string, Price> Entries)
{
    /// <summary>
    /// What runs on one's own machine costs nothing. The others are list prices as they were generally known in 2025, without taxes, free tiers and
    /// monthly fees: for a first idea only. Providers that are not in it have no price until the user writes one.
    /// </summary>
    public static PriceTable BuiltIn { get; } = new("built-in list of 2025, to be checked", "USD", ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        new (string Name, decimal PerMillion)[] { ("apertium", 0), ("bergamot", 0), ("libretranslate", 0), ("amazon", 15), ("azure", 10), ("deepl", 25), ("google", 20) }
            .Select(price => KeyValuePair.Create(price.Name, new Price(price.PerMillion, PricedIn.Characters, "USD")))));

    /// <returns>Null when the table has none: then nobody knows what it costs.</returns>
    public Price? Find(string provider, string? model) =>
        model is not null && Entries.TryGetValue($"{provider}/{model}", out var ofModel) ? ofModel : Entries.GetValueOrDefault(provider);

    /// <summary>Reads <c>{"currency":"EUR","prices":{"deepl":{"perMillion":20,"of":"characters"}}}</c>; what it does not name has the built-in price of 0 or none.</summary>
    /// <exception cref="InputException">It is no such table.</exception>
    public static PriceTable Parse(string source, string json)
    {
        try
        {
            using var table = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var currency = table.RootElement.TryGetProperty("currency", out var said) ? said.GetString() ?? "" : "";
            if (currency.Trim().Length == 0)
            {
                throw Wrong(source, "it names no currency.");
            }

            var own = table.RootElement.GetProperty("prices").EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Read(source, entry, currency)));
            var free = BuiltIn.Entries.Where(entry => entry.Value.PerMillion == 0).Select(entry => KeyValuePair.Create(entry.Key, entry.Value with { Currency = currency }));
            return new PriceTable(source, currency, ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, free).SetItems(own));
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Wrong(source, "it is no table of prices.");
        }
    }

    /// <summary>The table as a file to edit.</summary>
    public string ToJson()
    {
        var lines = Entries.Select(entry => string.Create(CultureInfo.InvariantCulture,
            $"    {JsonSerializer.Serialize(entry.Key)}: {{ \"perMillion\": {entry.Value.PerMillion}, \"of\": \"{NameOf(entry.Value.Of)}\" }}"));
        return $"{{\n  \"currency\": {JsonSerializer.Serialize(Currency)},\n  \"prices\": {{\n{string.Join(",\n", lines)}\n  }}\n}}";
    }

    private static Price Read(string source, JsonProperty entry, string currency)
    {
        var perMillion = entry.Value.GetProperty("perMillion").GetDecimal();
        var of = entry.Value.TryGetProperty("of", out var said) ? said.GetString() : "characters";
        return perMillion >= 0 && of is "characters" or "tokens"
            ? new Price(perMillion, of == "tokens" ? PricedIn.Tokens : PricedIn.Characters, currency)
            : throw Wrong(source, $"the price of '{entry.Name}' is not a number from 0 for a million characters or tokens.");
    }

    /// <summary>As price tables and logs write it.</summary>
    public static string NameOf(PricedIn of) => of == PricedIn.Tokens ? "tokens" : "characters";

    private static InputException Wrong(string source, string problem) =>
        new(source, problem, "Start from what 'workbench prices' prints.");
}
