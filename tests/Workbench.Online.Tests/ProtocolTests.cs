using System.Text;
using Workbench.Online.Protocols;
using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>What single services do that others do not.</summary>
public class ProtocolTests
{
    [Fact]
    public void Amazons_signature_is_the_one_that_amazons_own_library_makes()
    {
        // Made with botocore 1.29.27 for the same request, time and keys.
        const string Signature = "01939946350b4c3fdaad201a6ccaff29b13430ab5ac6a3401681e310b1ab89e2";
        var options = new ProviderOptions("amazon", new Uri("https://translate.eu-west-1.amazonaws.com"))
        {
            Key = new Secret("AKIDEXAMPLE"),
            SecretKey = new Secret("EXAMPLE-SECRET-FOR-TESTS"),
            Region = "eu-west-1",
        };

        using var request = new AmazonProtocol(options, new FakeTime()).Write(Bench.Batch("Дом."));

        Assert.Equal(Signature, request.Headers.GetValues("Authorization").Single().Split("Signature=")[1]);
    }

    [Theory]
    [InlineData("length", PieceFault.TooLong)]
    [InlineData("content_filter", PieceFault.Declined)]
    [InlineData("tool_calls", PieceFault.Declined)]
    public void An_answer_a_model_did_not_finish_is_not_taken(string reason, PieceFault fault)
    {
        var body = """{"choices":[{"index":0,"message":{"role":"assistant","content":"[{\"id\":\"0\",\"text\":\"A hou"},"finish_reason":"REASON"}]}""".Replace("REASON", reason, StringComparison.Ordinal);

        Assert.Equal(fault, Assert.Single(OpenAi().Read(body, Bench.Batch("Дом."))).Fault);
    }

    [Fact]
    public void A_model_that_invents_or_forgets_segments_is_held_to_the_ids()
    {
        const string Body = """{"choices":[{"message":{"content":"[{\"id\":\"1\",\"text\":\"Two.\"},{\"id\":\"99\",\"text\":\"Never asked.\"}]"},"finish_reason":"stop"}]}""";

        var result = Assert.Single(OpenAi().Read(Body, Bench.Batch("Раз.", "Два.")));

        Assert.Equal((new PieceId(new UnitIndex(1), 0), "Two."), (result.Id, result.Text));
    }

    [Fact]
    public void A_model_that_chats_has_translated_nothing()
    {
        const string Body = """{"choices":[{"message":{"content":"Of course! Here you are."},"finish_reason":"stop"}]}""";

        Assert.All(OpenAi().Read(Body, Bench.Batch("Раз.", "Два.")), result => Assert.Equal(PieceFault.NotReturned, result.Fault));
    }

    [Fact]
    public void Pictures_in_place_of_words_are_not_taken_for_a_translation()
    {
        var protocol = new LibreTranslateProtocol(new ProviderOptions("libretranslate", new Uri("http://mt.example")));

        Assert.All(protocol.Read("""{"translatedText":["😀😀","🙃"]}""", Bench.Batch("Раз.", "Два.")), result => Assert.Equal(PieceFault.Declined, result.Fault));
    }

    [Theory]
    [InlineData("t1.token", "Bearer t1.token")]
    [InlineData("AQVN-key", "Api-Key AQVN-key")]
    public void Yandex_takes_keys_and_tokens_by_different_names(string key, string header)
    {
        using var request = new YandexProtocol(new ProviderOptions("yandex", new Uri("http://mt.example")) { Key = new Secret(key) }).Write(Bench.Batch("Дом."));

        Assert.Equal(header, request.Headers.GetValues("Authorization").Single());
    }

    [Fact]
    public async Task A_full_batch_of_cyrillic_and_quotation_marks_stays_within_deepls_body()
    {
        var protocol = new DeepLProtocol(new ProviderOptions("deepl", new Uri("http://mt.example")) { Key = new Secret("k") });
        var text = string.Concat(Enumerable.Repeat("Он сказал: \"да\". ", 70));
        var original = new Document(Language.Russian, [.. Enumerable.Range(0, 200).Select(_ => new Unit(text))]);
        var plan = TranslationPlan.Of(original, Language.English, new PlannedProvider(protocol.Capabilities, PlannedProvider.Bracket));

        foreach (var batch in plan.Batches)
        {
            using var request = protocol.Write(batch);
            var body = await request.Content!.ReadAsByteArrayAsync();
            Assert.InRange(body.Length, 1, 128 * 1024);
            Assert.Contains("сказал", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "EN-GB")]
    [InlineData("pt", "PT-PT")]
    [InlineData("de", "DE")]
    public void DeepL_wants_the_variety_of_a_target(string tag, string code) => Assert.Equal(
        code, new DeepLProtocol(new ProviderOptions("deepl", new Uri("http://mt.example"))).PairOf(Language.Russian, Language.Parse(tag)).Target);

    [Fact]
    public async Task One_text_that_spoils_a_batch_is_found_and_fails_alone()
    {
        await using var stub = await StubService.StartAsync(async context =>
        {
            var request = (StubRequest)context.Items[nameof(StubRequest)]!;
            await (request.Body.Contains("яд", StringComparison.Ordinal)
                ? StubService.Says(500, """{"error":"Cannot translate text: poisoned"}""")(context)
                : StubService.Says(200, StandIns.Answer("libretranslate", request))(context));
        });
        using var bench = new Bench();
        var provider = bench.Open(StandIns.OptionsFor("libretranslate", stub.Url));

        var translation = await new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf("ru", "раз", "два", "яд", "три", "четыре"), Language.English);

        Assert.Equal(4, translation.Document.Units.Length);
        var failure = Assert.Single(translation.Failures);
        Assert.Equal((new UnitIndex(2), PieceFault.ServiceFault), (failure.Unit, failure.Fault));
        Assert.Contains("poisoned", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_with_a_pace_is_not_asked_faster()
    {
        await using var stub = await StubService.StartAsync(StubService.Answers(request => StandIns.Answer("azure", request)));
        using var bench = new Bench();
        var original = Bench.DocumentOf("ru", [.. Enumerable.Range(0, 6).Select(i => new string('а', 8999) + i)]);

        await new MachineTranslator(bench.Open(StandIns.OptionsFor("azure", stub.Url) with { Pace = new ProviderPace(Parallel: 1) })).TranslateAsync(original, Language.English);

        // Six times 9 000 letters at 33 300 a minute: the sixth request starts after the time of five.
        Assert.Equal(6, stub.Requests.Count);
        Assert.Equal(5 * 60 * 9000 / 33300.0, bench.Time.Waits.Sum(wait => wait.TotalSeconds), 1.0);
    }

    private static OpenAiProtocol OpenAi() => new(new ProviderOptions("openai", new Uri("http://mt.example/v1")) { Model = "m" });
}
