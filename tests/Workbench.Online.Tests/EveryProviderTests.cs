using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>Every provider against a stand-in that speaks the protocol its documentation describes.</summary>
public class EveryProviderTests
{
    private static readonly string[] Texts = ["Дом «у реки» & сад.", "Да.", "Река\\лёд \"и\" 😀 снег."];

    public static TheoryData<string> Names => [.. StandIns.Names];

    [Fact]
    public void The_ten_providers_of_the_product_are_there() => Assert.Equal(
        ["amazon", "apertium", "azure", "bergamot", "deepl", "google", "libretranslate", "modernmt", "openai", "yandex"],
        ProviderCatalogue.Names.Order(StringComparer.Ordinal).ToArray());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_becomes_a_version(string name)
    {
        await using var stub = await StubService.StartAsync(StubService.Answers(request => StandIns.Answer(name, request)));
        using var bench = new Bench();
        var provider = bench.Open(StandIns.OptionsFor(name, stub.Url));

        var translation = await new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf("ru", Texts), Language.English);

        Assert.Equal(Texts.Select(StandIns.Translate), Bench.TextsOf(translation.Document));
        Assert.Empty(translation.Failures);
        Assert.Equal($"mt-{provider.Name}", translation.DefaultSiglum);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_of_another_shape_is_no_translation(string name)
    {
        await using var stub = await StubService.StartAsync(StubService.Says(200, "{}"));
        using var bench = new Bench();
        var provider = bench.Open(StandIns.OptionsFor(name, stub.Url));

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf("ru", Texts), Language.English));

        Assert.Equal(TranslationFault.Reply, exception.Fault);
        Assert.StartsWith($"{provider.Name}: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_key_comes_to_light(string name)
    {
        foreach (var status in new[] { 200, 400, 401, 403, 429, 500 })
        {
            await using var stub = await StubService.StartAsync(StubService.Says(status, $$"""{"error":"what is {{StandIns.Key}}?"}"""));
            using var bench = new Bench();
            var options = StandIns.OptionsFor(name, stub.Url);

            var exception = await Assert.ThrowsAsync<TranslationException>(() =>
                new MachineTranslator(bench.Open(options)).TranslateAsync(Bench.DocumentOf("ru", Texts), Language.English));

            Assert.DoesNotContain(StandIns.Key, exception.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(StandIns.Key, options.ToString(), StringComparison.Ordinal);
            Assert.All(bench.Logged, line => Assert.DoesNotContain(StandIns.Key, line, StringComparison.Ordinal));
            Assert.All(bench.Events, told => Assert.DoesNotContain(StandIns.Key, told.ToString(), StringComparison.Ordinal));
            Assert.All(stub.Requests, request => Assert.DoesNotContain(StandIns.Key, request.Query, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("deepl", "WORKBENCH_DEEPL_KEY")]
    [InlineData("google", "WORKBENCH_GOOGLE_KEY")]
    [InlineData("azure", "WORKBENCH_AZURE_KEY")]
    [InlineData("yandex", "WORKBENCH_YANDEX_KEY")]
    [InlineData("modernmt", "WORKBENCH_MODERNMT_KEY")]
    [InlineData("amazon", "WORKBENCH_AMAZON_KEY")]
    [InlineData("openai", "WORKBENCH_OPENAI_MODEL")]
    public void What_a_provider_cannot_do_without_is_asked_for_by_name(string name, string variable)
    {
        using var bench = new Bench();

        var exception = Assert.Throws<TranslationException>(() => bench.Open(ProviderOptions.FromEnvironment(name, _ => null)));

        Assert.True(exception.ProviderRefused);
        Assert.Contains(variable, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deepl", "https://api.deepl.com", null, null)]
    [InlineData("deepl", "https://api-free.deepl.com", "abc:fx", null)]
    [InlineData("amazon", "https://translate.us-east-1.amazonaws.com", null, null)]
    [InlineData("amazon", "https://translate.eu-west-1.amazonaws.com", null, "eu-west-1")]
    [InlineData("openai", "https://api.openai.com", null, null)]
    public void A_provider_is_where_its_documentation_says(string name, string host, string? key, string? region) => Assert.Equal(
        host,
        ProviderOptions.FromEnvironment(name, variable => variable.EndsWith("_KEY", StringComparison.Ordinal) ? key : variable.EndsWith("_REGION", StringComparison.Ordinal) ? region : null).Host);
}
