using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>Vectors of texts through the same pipeline.</summary>
public class EmbeddingTests
{
    [Fact]
    public async Task Each_text_has_its_vector_and_its_bill()
    {
        var ledger = new Ledger();
        await using var stub = await StubService.StartAsync(StubService.Says(503, ""), StubService.Answers(request => StandIns.Answer("embeddings", request)));
        using var bench = new Bench();

        var vectors = await bench.OpenEmbeddings(StandIns.OptionsFor("openai", stub.Url), ledger).EmbedAsync(["Дом.", "Да."], default);

        Assert.Equal([[4f, 2f], [3f, 1.5f]], vectors.Select(vector => vector!.ToArray()));
        Assert.Equal([Billing.NotBilled, Billing.Billed], ledger.Billings);
        Assert.Equal(new BilledAmount(2, PricedIn.Tokens), ledger.Calls[^1].Billed);
    }

    [Theory]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},{"index":0,"embedding":[1,2]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},{"index":5,"embedding":[1,2]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[]},{"index":1,"embedding":[]}]}""")]
    [InlineData("""{"error":"none"}""")]
    public async Task Vectors_that_are_missing_or_of_another_length_are_not_taken(string body)
    {
        await using var stub = await StubService.StartAsync(StubService.Says(200, body));
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() => bench.OpenEmbeddings(StandIns.OptionsFor("openai", stub.Url)).EmbedAsync(["Дом.", "Да."], default));

        Assert.Equal(TranslationFault.Reply, exception.Fault);
    }

    [Fact]
    public async Task A_text_too_long_for_the_model_has_no_vector_and_the_others_have()
    {
        await using var stub = await StubService.StartAsync(async context =>
        {
            var request = (StubRequest)context.Items[nameof(StubRequest)]!;
            await (request.Body.Contains("длинный", StringComparison.Ordinal)
                ? StubService.Says(400, """{"error":{"code":"context_length_exceeded","message":"m"}}""")(context)
                : StubService.Says(200, StandIns.Answer("embeddings", request))(context));
        });
        using var bench = new Bench();

        var vectors = await bench.OpenEmbeddings(StandIns.OptionsFor("openai", stub.Url)).EmbedAsync(["Дом.", "Слишком длинный.", "Да."], default);

        Assert.Equal([true, false, true], vectors.Select(vector => vector is not null));
    }

    [Fact]
    public void Without_a_model_the_variable_is_named()
    {
        using var bench = new Bench();

        var exception = Assert.Throws<TranslationException>(() => bench.OpenEmbeddings(new ProviderOptions("openai", new Uri("http://127.0.0.1:1"))));

        Assert.Contains("WORKBENCH_OPENAI_EMBEDDINGS", exception.Message, StringComparison.Ordinal);
    }
}
