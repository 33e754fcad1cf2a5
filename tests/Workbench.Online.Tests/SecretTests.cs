using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>A planted key, and a planted text, and every place where they might come to light.</summary>
public class SecretTests
{
    private const string Key = "PLANTED-KEY-4711";
    private const string Text = "Тайный текст.";

    [Theory]
    [InlineData(200)]
    [InlineData(307)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task The_key_is_nowhere_though_the_service_quotes_it(int status)
    {
        var body = $$"""{"error":"Your key {{Key}} is odd, internal error"}""";
        await using var stub = await StubService.StartAsync(StubService.Says(status, body, headers: ("Location", $"http://other.example/?key={Key}")));
        using var bench = new Bench();
        var provider = bench.Open("apertium", stub.Url, Key);

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf("ru", Text), Language.English));

        Assert.Contains(stub.Translations, request => request.Body.Contains(Key, StringComparison.Ordinal));
        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
        Assert.All(bench.Logged, line => Assert.DoesNotContain(Key, line, StringComparison.Ordinal));
        Assert.All(bench.Events, told => Assert.DoesNotContain(Key, told.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Texts_are_logged_at_trace_and_at_no_other_level()
    {
        await using var stub = await StubService.StartAsync(NonsenseTests.Good);
        using var bench = new Bench();

        await new MachineTranslator(bench.Open("apertium", stub.Url)).TranslateAsync(Bench.DocumentOf("ru", Text), Language.English);

        Assert.All(bench.Logged.Where(line => line.Contains(Text, StringComparison.Ordinal)), line => Assert.StartsWith("Trace", line, StringComparison.Ordinal));
        Assert.Contains(bench.Logged, line => line.Contains(Text, StringComparison.Ordinal));
        Assert.All(bench.Events, told => Assert.DoesNotContain(Text, told.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_is_nowhere_though_it_is_the_type_of_the_answer_or_the_host_of_a_redirect()
    {
        foreach (var answer in new[] { StubService.Says(200, "x", $"{Key}/{Key}"), StubService.Says(307, "", headers: ("Location", $"http://{Key}.example/")) })
        {
            await using var stub = await StubService.StartAsync(answer);
            using var bench = new Bench();

            var exception = await Assert.ThrowsAsync<TranslationException>(() =>
                new MachineTranslator(bench.Open("apertium", stub.Url, Key)).TranslateAsync(Bench.DocumentOf("ru", Text), Language.English));

            Assert.DoesNotContain(Key, exception.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.All(bench.Logged, line => Assert.DoesNotContain(Key, line, StringComparison.OrdinalIgnoreCase));
            Assert.All(bench.Events, told => Assert.DoesNotContain(Key, told.ToString(), StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task A_text_that_the_service_quotes_is_not_shown(int status)
    {
        await using var stub = await StubService.StartAsync(StubService.Says(status, $$"""{"error":"bad text: {{Text}}"}"""));
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(bench.Open(StandIns.OptionsFor("bergamot", stub.Url))).TranslateAsync(Bench.DocumentOf("ru", Text), Language.English));

        Assert.Contains("bad text: (text)", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Тайный", exception.ToString(), StringComparison.Ordinal);
    }
}
