using System.Text;
using Microsoft.AspNetCore.Http;
using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>A service that answers nonsense: one clear message, and no version.</summary>
public class NonsenseTests
{
    [Theory]
    [InlineData("", "application/json", "an empty page")]
    [InlineData("<!DOCTYPE html><title>Sign in</title>", "text/html", "a web page")]
    [InlineData("{\"responseData\":", "application/json", "something unreadable")]
    [InlineData("{\"unexpected\":true}", "application/json", "something unreadable")]
    [InlineData("null", "application/json", "something unreadable")]
    [InlineData("\u0089PNG", "image/png", "image/png")]
    [InlineData("{}", "application/json; charset=no-such-charset", "something unreadable")]
    public async Task Nonsense_is_asked_again_once_and_then_named(string body, string mediaType, string named)
    {
        await using var stub = await StubService.StartAsync(StubService.Says(200, body, mediaType));
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(bench, stub));

        Assert.Equal(TranslationFault.Reply, exception.Fault);
        Assert.False(exception.ProviderRefused);
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("apertium: http://127.0.0.1:", exception.Message, StringComparison.Ordinal);
        Assert.Contains("WORKBENCH_APERTIUM_URL", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, stub.Translations.Count());
    }

    [Fact]
    public async Task Nonsense_once_is_forgiven()
    {
        await using var stub = await StubService.StartAsync(StubService.Says(200, "<html>"), Good);
        using var bench = new Bench();

        Assert.Equal(["A house."], Bench.TextsOf((await TranslateAsync(bench, stub)).Document));
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off()
    {
        var chunk = Encoding.ASCII.GetBytes(new string('x', 1 << 20));
        await using var stub = await StubService.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(chunk);
            }
        });
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(bench, stub));

        Assert.Contains("more than any translation can be", exception.Message, StringComparison.Ordinal);
        Assert.Single(stub.Translations);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_once_more_and_likewise_after_all_others()
    {
        await using var stub = await StubService.StartAsync(BreaksOff);
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(bench, stub));

        Assert.Equal(TranslationFault.Network, exception.Fault);
        Assert.Contains("broke off its answer", exception.Message, StringComparison.Ordinal);
        Assert.Equal(4, stub.Translations.Count());
    }

    [Fact]
    public async Task An_answer_that_breaks_off_once_is_forgiven()
    {
        await using var stub = await StubService.StartAsync(BreaksOff, Good);
        using var bench = new Bench();

        Assert.Equal(["A house."], Bench.TextsOf((await TranslateAsync(bench, stub)).Document));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_to_another_host()
    {
        await using var stranger = await StubService.StartAsync(Good);
        await using var stub = await StubService.StartAsync(StubService.Says(307, "", headers: ("Location", $"{stranger.Url}translate")));
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(bench, stub));

        Assert.Contains("redirects (307)", exception.Message, StringComparison.Ordinal);
        Assert.Empty(stranger.Requests);
    }

    [Fact]
    public async Task A_pair_the_host_lacks_is_answered_with_those_it_has()
    {
        await using var stub = await StubService.StartAsync(Good);
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(bench.Open("apertium", stub.Url)).TranslateAsync(Bench.DocumentOf("ru", "Дом."), Language.Parse("de")));

        Assert.Equal(TranslationFault.Pair, exception.Fault);
        Assert.True(exception.ProviderRefused);
        Assert.Contains("rus→deu", exception.Message, StringComparison.Ordinal);
        Assert.Contains("rus→eng", exception.Message, StringComparison.Ordinal);
        Assert.Empty(stub.Translations);
    }

    internal static RequestDelegate Good { get; } =
        StubService.Says(200, """{"responseData":{"translatedText":"A house."},"responseDetails":null,"responseStatus":200}""");

    internal static Task<MachineTranslation> TranslateAsync(Bench bench, StubService stub, CancellationToken cancel = default) =>
        new MachineTranslator(bench.Open("apertium", stub.Url)).TranslateAsync(Bench.DocumentOf("ru", "Дом."), Language.English, cancel: cancel);

    private static async Task BreaksOff(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("{\"responseData\":{");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
