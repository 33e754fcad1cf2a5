using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>Limits that hold whatever is on its way.</summary>
public class SpendBudgetTests
{
    private static readonly PaidCall Call = new("deepl", null, 2, Characters: 100, Bytes: 180);
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
        budget.Close(budget.Open(Call), Billing.Billed, billed: 10);
        budget.Close(budget.Open(Call), Billing.Billed, billed: 90);

        budget.Open(Call);
        Assert.Throws<TranslationException>(() => budget.Open(Call));
    }

    [Fact]
    public void Tokens_are_reckoned_at_the_most_there_can_be_until_the_service_tells()
    {
        var tokens = new Price(2, PricedIn.Tokens, "USD");

        Assert.Equal(2m * ((2 * 180) + 400) / 1_000_000, tokens.CostOf(Call));
        Assert.Equal(2m * 50 / 1_000_000, tokens.CostOf(Call, 50));
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
