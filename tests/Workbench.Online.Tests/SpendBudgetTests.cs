using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>Limits that hold whatever is on its way.</summary>
public class SpendBudgetTests
{
    private static readonly PaidCall Call = new("deepl", null, 2, Characters: 100, MostTokens: 760);
    private static readonly Price Price = new(1000, PricedIn.Characters, "EUR");

    [Fact]
    public void What_is_on_its_way_counts_as_spent()
    {
        var budget = new SpendBudget(new Ledger(), Price, null, maxCharacters: 250);
        budget.Open(Call);
        budget.Open(Call);

        var exception = Assert.Throws<TranslationException>(() => budget.Open(Call));

        Assert.Equal(TranslationFault.Quota, exception.Fault);
        Assert.Contains("--max-characters allows 250", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_refused_is_free_again_and_what_may_have_been_billed_is_not()
    {
        var budget = new SpendBudget(new Ledger(), Price, maxCost: 0.2m, null);
        budget.Close(budget.Open(Call), Billing.NotBilled);
        budget.Close(budget.Open(Call), Billing.MaybeBilled);
        budget.Close(budget.Open(Call), Billing.Billed);

        Assert.Contains("--max-cost", Assert.Throws<TranslationException>(() => budget.Open(Call)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_service_says_it_bills_takes_the_place_of_what_was_reckoned()
    {
        var budget = new SpendBudget(new Ledger(), Price, maxCost: 0.2m, null);
        budget.Close(budget.Open(Call), Billing.Billed, billed: new BilledAmount(10, PricedIn.Characters));
        budget.Close(budget.Open(Call), Billing.Billed, billed: new BilledAmount(90, PricedIn.Characters));

        budget.Open(Call);
        Assert.Throws<TranslationException>(() => budget.Open(Call));
    }

    [Fact]
    public void Tokens_are_reckoned_at_the_most_there_can_be_until_the_service_tells()
    {
        var tokens = new Price(2, PricedIn.Tokens, "USD");

        Assert.Equal(2m * 760 / 1_000_000, tokens.CostOf(Call));
        Assert.Equal(2m * 50 / 1_000_000, tokens.CostOf(Call, new BilledAmount(50, PricedIn.Tokens)));
    }

    [Fact]
    public void A_bill_in_another_unit_than_the_prices_is_no_money()
    {
        var (tokens, characters) = (new BilledAmount(5000, PricedIn.Tokens), new BilledAmount(5000, PricedIn.Characters));

        Assert.Equal(1000m * 100 / 1_000_000, Price.CostOf(Call, tokens));
        Assert.Equal(1000m * 760 / 1_000_000, (Price with { Of = PricedIn.Tokens }).CostOf(Call, characters));
    }

    [Fact]
    public void A_provider_that_bills_more_than_there_can_be_is_reckoned_at_that_rate_from_then_on()
    {
        var budget = new SpendBudget(new Ledger(), Price, maxCost: 0.5m, null);
        budget.Close(budget.Open(Call), Billing.Billed, new BilledAmount(200, PricedIn.Characters));
        budget.Open(Call);

        Assert.Contains("0.4 may be spent", Assert.Throws<TranslationException>(() => budget.Open(Call)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_model_can_bill_at_most_is_known_before_it_is_asked_context_terms_and_instructions_included()
    {
        var ledger = new Ledger();
        await using var stub = await StubService.StartAsync(StubService.Answers(request => StandIns.Answer("openai", request)));
        using var bench = new Bench();
        var plain = StandIns.OptionsFor("openai", stub.Url);
        var rich = plain with { ContextUnits = 5, Glossary = new TranslationGlossary([new TranslationTerm("дом", "house")]) };
        var original = Bench.DocumentOf("ru", [.. Enumerable.Range(0, 10).Select(i => $"Старый дом номер {i} стоял у реки.")]);

        await new MachineTranslator(bench.Open(rich, ledger)).TranslateAsync(original, Workbench.Works.Language.English);

        var (call, sent) = (Assert.Single(ledger.Calls).Call, Assert.Single(stub.Requests));
        var cap = System.Text.Json.Nodes.JsonNode.Parse(sent.Body)!["max_tokens"]!.GetValue<long>();
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(sent.Body) + cap, call.MostTokens);
        var (cheap, dear) = (Reckoned(plain), Reckoned(rich));
        Assert.True(dear.MostTokens > cheap.MostTokens && dear.Characters > cheap.Characters);
        Assert.Equal(call, dear);

        PaidCall Reckoned(ProviderOptions options)
        {
            var provider = bench.Open(options);
            return provider.Reckon(Assert.Single(new MachineTranslator(provider).Plan(original, Workbench.Works.Language.English).Batches));
        }
    }

    [Fact]
    public void A_model_may_have_a_price_of_its_own()
    {
        var table = PriceTable.Parse("prices.json", """{ "currency": "USD", "prices": { "openai": { "perMillion": 1, "of": "tokens" }, "openai/large": { "perMillion": 9, "of": "tokens" } } }""");

        Assert.Equal((1m, 9m), (table.Find("openai", "small")!.PerMillion, table.Find("openai", "large")!.PerMillion));
        Assert.Equal(0, table.Find("apertium", null)!.PerMillion);
        Assert.Null(table.Find("deepl", null));
    }

    [Fact]
    public void The_table_that_is_printed_reads_as_it_was()
    {
        var read = PriceTable.Parse("prices.json", PriceTable.BuiltIn.ToJson());

        Assert.Equal(PriceTable.BuiltIn.Entries, read.Entries);
        Assert.Equal(PriceTable.BuiltIn.Currency, read.Currency);
    }
}
