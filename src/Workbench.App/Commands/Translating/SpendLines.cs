using System.Globalization;
using System.Text.Json;
using Workbench.App.Terminal;
using Workbench.Translating;

namespace Workbench.App.Commands.Translating;

/// <summary>The lines of the spend log.</summary>
internal static class SpendLines
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ssZ";

    public static string Opened(long number, PaidCall call, SpendTask task, DateTimeOffset when) => JsonLines.Line(json =>
    {
        json.WriteNumber("call", number);
        json.WriteString("when", when.ToString(TimeFormat, CultureInfo.InvariantCulture));
        json.WriteString("provider", call.Provider);
        json.WriteIfAny("model", call.Model);
        json.WriteString("work", task.Work);
        json.WriteString("task", task.Name);
        json.WriteNumber("texts", call.Texts);
        json.WriteNumber("characters", call.Characters);
        if (task.Price is { } price)
        {
            json.WriteNumber("cost", price.CostOf(call));
            json.WriteString("currency", price.Currency);
        }
    });

    public static string Closed(long number, Billing billing, BilledAmount? billed, decimal? cost, string? requestId) => JsonLines.Line(json =>
    {
        json.WriteNumber("call", number);
        json.WriteString("billing", NameOf(billing));
        if (billed is { } count)
        {
            json.WriteNumber("billed", count.Count);
            json.WriteString("of", PriceTable.NameOf(count.Of));
        }

        if (cost is { } money)
        {
            json.WriteNumber("cost", money);
        }

        json.WriteIfAny("request", requestId);
    });

    public static string NameOf(Billing billing) => billing switch
    {
        Billing.Billed => "yes",
        Billing.MaybeBilled => "maybe",
        _ => "no",
    };

    /// <summary>Adds what a line opens, and changes what it closes. Half a line, which a killed process left, says nothing.</summary>
    public static void Apply(string line, SortedDictionary<long, SpendEntry> entries)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var fields = json.RootElement;
            var number = fields.GetProperty("call").GetInt64();
            if (fields.TryGetProperty("provider", out var provider))
            {
                entries[number] = new SpendEntry(
                    fields.GetProperty("when").GetDateTimeOffset(), provider.GetString()!, Text(fields, "model"), fields.GetProperty("work").GetString()!, fields.GetProperty("task").GetString()!,
                    fields.GetProperty("texts").GetInt32(), fields.GetProperty("characters").GetInt64(), Billing.MaybeBilled, null, Money(fields), Text(fields, "currency"), null);
            }
            else if (entries.TryGetValue(number, out var opened))
            {
                entries[number] = opened with
                {
                    Billing = Text(fields, "billing") switch { "yes" => Billing.Billed, "no" => Billing.NotBilled, _ => Billing.MaybeBilled },
                    Billed = fields.TryGetProperty("billed", out var billed) ? billed.GetInt64() : null,
                    BilledIn = Text(fields, "of"),
                    Cost = Money(fields) ?? opened.Cost,
                    RequestId = Text(fields, "request"),
                };
            }
        }
        catch (Exception half) when (half is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // The request it was about to tell of was not sent, or stays open.
        }
    }

    private static string? Text(JsonElement fields, string name) => fields.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal? Money(JsonElement fields) => fields.TryGetProperty("cost", out var value) ? value.GetDecimal() : null;
}
