using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>A text that a service stumbles on costs itself and no other; a service that stumbles on all of them is dead.</summary>
public class StumbleTests
{
    private const string Bad = "порча";

    private static readonly RequestDelegate Broken = StubService.Says(200, "{\"translations\":[{\"te");
    private static readonly RequestDelegate Down = StubService.Says(500, """{"message":"out of order"}""");

    public static TheoryData<string, int, int> Places => new()
    {
        { "deepl", 30, 0 },
        { "deepl", 30, 29 },
        { "deepl", 1, 0 },
        { "openai", 30, 7 },
        { "bergamot", 5, 0 },
        { "bergamot", 5, 3 },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_text_that_gets_nonsense_fails_alone(string provider, int others, int place) => await RequireAloneAsync(provider, others, place, Broken, "in place of translations");

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_text_that_gets_an_error_each_time_fails_alone(string provider, int others, int place) => await RequireAloneAsync(provider, others, place, Down, "answered 500 (\"out of order\")");

    [Theory]
    [InlineData("deepl", 18, 3)]
    [InlineData("azure", 30, 29)]
    public async Task A_text_that_is_dropped_from_the_answer_fails_alone(string provider, int others, int place)
    {
        var dropping = StubService.Answers(request => StandIns.Answer(provider, request with { Body = WithoutBad(request.Body) }));

        await RequireAloneAsync(provider, others, place, dropping, "returned 0");
    }

    [Fact]
    public async Task Several_bad_texts_fail_alone_and_the_next_run_asks_for_them_alone()
    {
        await using var stub = await StubService.StartAsync(Stumbling("deepl", Down));
        using var bench = new Bench();
        var memory = new Memory();
        var original = Bench.DocumentOf("ru", [.. Enumerable.Range(0, 200).Select(i => i % 40 == 5 ? $"{Bad} {i}" : $"слово {i}")]);

        var translation = await new MachineTranslator(bench.Open(StandIns.OptionsFor("deepl", stub.Url)), memory).TranslateAsync(original, Language.English);

        Assert.Equal([5, 45, 85, 125, 165], translation.Failures.Select(failure => failure.Unit.Value));
        Assert.Equal(195, translation.Document.Units.Length);
        Assert.Equal(195, memory.Kept.Count);
        Assert.Equal(5, new MachineTranslator(bench.Open(StandIns.OptionsFor("deepl", stub.Url)), memory).Plan(original, Language.English).Pieces);
    }

    [Theory]
    [InlineData("deepl", 500, 19)]
    [InlineData("bergamot", 500, 19)]
    [InlineData("deepl", 200, 9)]
    public async Task A_dead_service_ends_the_run_soon(string provider, int status, int most)
    {
        await using var stub = await StubService.StartAsync(StubService.Says(status, """{"message":"out of order"}"""));
        using var bench = new Bench();
        var original = Bench.DocumentOf("ru", [.. Enumerable.Range(0, 500).Select(i => $"слово {i}")]);

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(bench.Open(StandIns.OptionsFor(provider, stub.Url))).TranslateAsync(original, Language.English));

        Assert.False(exception.ProviderRefused);
        Assert.InRange(stub.Requests.Count, 2, most);
        Assert.Equal(status == 500 ? BreakerState.Open : BreakerState.Closed, bench.Activity.Statuses[provider].Breaker);
        Assert.InRange(bench.Time.Waits.Sum(wait => wait.TotalSeconds), 0, 60);
    }

    [Fact]
    public async Task A_service_that_always_drops_a_text_ends_the_run_soon()
    {
        var provider = new PlannedProvider(new ProviderCapabilities(20, 1000, CountedIn.Utf16), batch => batch.AnsweredInOrder([.. batch.Pieces.Skip(1).Select(_ => "A text.")]));

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf("ru", [.. Enumerable.Range(0, 500).Select(i => $"слово {i}")]), Language.English));

        Assert.Equal(TranslationFault.Reply, exception.Fault);
        Assert.InRange(provider.Asked.Sum(batch => batch.Pieces.Length), 20, 100);
    }

    [Fact]
    public async Task Texts_that_are_declined_are_kept_as_failed_however_many_come_first()
    {
        var provider = new PlannedProvider(new ProviderCapabilities(1, 1000, CountedIn.Utf16), batch => batch.Pieces[0].Id.Unit.Value < 30
            ? batch.Failed(PieceFault.Declined, "the content filter declines it", retryable: false)
            : PlannedProvider.Bracket(batch));

        var translation = await new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf("ru", [.. Enumerable.Range(0, 35).Select(i => $"слово {i}")]), Language.English);

        Assert.Equal((30, 5), (translation.Failures.Length, translation.Document.Units.Length));
    }

    [Fact]
    public async Task A_batch_that_is_declined_for_one_text_is_divided_down_to_it()
    {
        var provider = new PlannedProvider(new ProviderCapabilities(20, 1000, CountedIn.Utf16), batch => batch.Pieces.Any(piece => piece.Text == Bad)
            ? batch.Failed(PieceFault.Declined, "the content filter declines it", retryable: false)
            : PlannedProvider.Bracket(batch));

        var translation = await new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf("ru", "раз", "два", Bad, "три", "пять"), Language.English);

        Assert.Equal(new UnitIndex(2), Assert.Single(translation.Failures).Unit);
    }

    [Fact]
    public async Task A_provider_that_declines_everything_refuses()
    {
        var provider = new PlannedProvider(new ProviderCapabilities(20, 1000, CountedIn.Utf16), batch => batch.Failed(PieceFault.Declined, "the content filter declines it", retryable: false));

        var exception = await Assert.ThrowsAsync<TranslationException>(() => new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf("ru", "раз", "два"), Language.English));

        Assert.True(exception.ProviderRefused);
    }

    [Fact]
    public async Task Equal_units_are_sent_once_and_each_has_the_answer()
    {
        var provider = new PlannedProvider(new ProviderCapabilities(20, 1000, CountedIn.Utf16), PlannedProvider.Bracket);
        var original = Bench.DocumentOf("ru", "Да.", "Нет.", "Да.", "Да.", "Да.");

        var plan = new MachineTranslator(provider).Plan(original, Language.English);
        var translation = await new MachineTranslator(provider).TranslateAsync(original, Language.English);

        Assert.Equal((2, 3), (plan.Pieces, plan.Repeated));
        Assert.Equal(["[Da.]", "[Net.]", "[Da.]", "[Da.]", "[Da.]"], Bench.TextsOf(translation.Document));
        Assert.Equal(2, Assert.Single(provider.Asked).Pieces.Length);
    }

    [Fact]
    public async Task Equal_units_among_other_neighbours_are_other_texts_where_context_is_sent_and_fail_together_where_none_is()
    {
        var limits = new ProviderCapabilities(20, 1000, CountedIn.Utf16);
        var original = Bench.DocumentOf("ru", "Да.", "Нет.", "Да.", "Кто?");

        Assert.Equal(4, new MachineTranslator(new PlannedProvider(limits with { ContextUnits = 1 }, PlannedProvider.Bracket)).Plan(original, Language.English).Pieces);

        var provider = new PlannedProvider(limits, batch => [.. batch.Pieces.Select(piece => PieceResult.Done(piece.Id, piece.Text == "Да." ? "" : "Text."))]);
        var translation = await new MachineTranslator(provider).TranslateAsync(original, Language.English);
        Assert.Equal([0, 2], translation.Failures.Select(failure => failure.Unit.Value));
    }

    [Fact]
    public async Task A_long_unit_that_is_repeated_and_cut_is_whole_in_each_place()
    {
        var unit = new Unit("Раз два. Три четыре.") { Sentences = [new Span(0, 8), new Span(9, 11)] };
        var provider = new PlannedProvider(new ProviderCapabilities(20, 1000, CountedIn.Utf16), batch => batch.Pieces.Any(piece => piece.Text.Length > 12)
            ? batch.Failed(PieceFault.TooLong, "too long", retryable: false)
            : PlannedProvider.Bracket(batch));

        var translation = await new MachineTranslator(provider).TranslateAsync(new Document(Language.Russian, [unit, new Unit("Дом."), unit]), Language.English);

        Assert.Equal(["[Raz dva.] [Tri chetyre.]", "[Dom.]", "[Raz dva.] [Tri chetyre.]"], Bench.TextsOf(translation.Document));
    }

    private static async Task RequireAloneAsync(string provider, int others, int place, RequestDelegate stumble, string reason)
    {
        await using var stub = await StubService.StartAsync(Stumbling(provider, stumble));
        using var bench = new Bench();
        var texts = Enumerable.Range(0, others).Select(i => $"слово {i}").ToList();
        texts.Insert(place, Bad);

        var translation = await new MachineTranslator(bench.Open(StandIns.OptionsFor(provider, stub.Url))).TranslateAsync(Bench.DocumentOf("ru", [.. texts]), Language.English);

        var failure = Assert.Single(translation.Failures);
        Assert.Equal(new UnitIndex(place), failure.Unit);
        Assert.True(failure.Retryable);
        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
        Assert.Equal(others, translation.Document.Units.Length);
        Assert.Equal(BreakerState.Closed, bench.Activity.Statuses[provider].Breaker);
    }

    private static RequestDelegate Stumbling(string provider, RequestDelegate stumble) => context =>
        ((StubRequest)context.Items[nameof(StubRequest)]!).Body.Contains(Bad, StringComparison.Ordinal)
            ? stumble(context)
            : StubService.Answers(request => StandIns.Answer(provider, request))(context);

    private static string WithoutBad(string body)
    {
        var json = JsonNode.Parse(body)!;
        var texts = json is JsonArray list ? list : json["text"]!.AsArray();
        texts.Remove(texts.Single(text => (text is JsonObject named ? named["Text"] : text)!.GetValue<string>() == Bad));
        return json.ToJsonString();
    }
}
