using System.Text;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Tests.Web.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>The page of the translation services, while a job asks a service that fails, in a real browser.</summary>
public sealed class ServicePageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Key = "PLANTED-KEY-4711";

    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    static ServicePageTests() => SetDefaultExpectTimeout(30_000);

    public void Dispose() => workspace.Dispose();

    [SkippableTheory]
    [InlineData("en", 1280, false, "closed: the service is asked")]
    [InlineData("ru", 800, true, "замкнут: к службе обращаются")]
    public async Task Requests_waits_and_faults_are_seen_while_a_job_translates(string language, int width, bool dark, string closed)
    {
        using var service = new StubApertium(text => $"machine {text.Length}") { Refuse = number => number == 2 ? 503 : null };
        await using var server = await StartAsync(service);
        var page = await chromium.NewPageAsync(language, width, dark);
        await page.GotoAsync(server.Address.AbsoluteUri);
        await page.Locator("nav.places a[href='/services']").ClickAsync();
        await Expect(page.Locator(".providers[data-connected]")).ToBeVisibleAsync();
        var apertium = page.Locator("[data-provider=apertium]");
        await Expect(apertium.Locator(".provider-requests")).ToHaveTextAsync(language == "en" ? "0, 0 of them after a failed try" : "0, из них после неудачной попытки: 0");
        await Expect(page.Locator("[data-provider=google]")).ToHaveCountAsync(0);

        await TranslateAsync(server);

        await Expect(apertium.Locator(".provider-waits")).ToContainTextAsync("answered 503: ");
        await Expect(apertium.Locator(".provider-fault")).ToContainTextAsync("answered 503");
        await Expect(apertium.Locator(".provider-breaker")).ToHaveTextAsync(closed);
        await Expect(apertium.Locator(".provider-spend")).Not.ToHaveTextAsync(language == "en" ? "none" : "нет");
        await apertium.Locator("summary").ClickAsync();
        await Expect(apertium.Locator("pre")).ToContainTextAsync("apertium: answered 503");
        await page.KeepAsync($"services-{language}");
        Assert.Equal("", await AxeCore.FindingsAsync(page));
    }

    [SkippableFact]
    public async Task A_breaker_that_opened_is_told()
    {
        using var service = new StubApertium(text => text) { Refuse = _ => 500 };
        await using var server = await StartAsync(service);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "services").AbsoluteUri);
        await Expect(page.Locator(".providers[data-connected]")).ToBeVisibleAsync();

        await TranslateAsync(server);

        await Expect(page.Locator("[data-provider=apertium] .provider-breaker")).ToHaveTextAsync("open: too many faults, the service is left alone", new() { Timeout = 90_000 });
        await Expect(page.Locator("[data-provider=apertium] .provider-fault")).ToContainTextAsync("answered 500");
        await page.KeepAsync("services-open");
    }

    [Fact]
    public async Task No_key_is_shown_and_what_is_wrong_with_a_setting_is_told()
    {
        await using var server = await RunningServer.StartAsync(workspace, variables: name => name switch
        {
            "WORKBENCH_DEEPL_KEY" => Key,
            "WORKBENCH_LIBRETRANSLATE_URL" => $"http://user:{Key}@127.0.0.1:9/path?key={Key}",
            "WORKBENCH_GOOGLE_URL" => $"nowhere {Key}",
            _ => null,
        });

        var page = await server.ReadAsync("services");

        Assert.DoesNotContain(Key, page, StringComparison.Ordinal);
        Assert.Contains("https://api.deepl.com", page, StringComparison.Ordinal);
        Assert.Contains("a key is set", page, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:9<", page, StringComparison.Ordinal);
        Assert.Contains("WORKBENCH_GOOGLE_URL", page, StringComparison.Ordinal);
        Assert.Contains("Not set up here: apertium, azure, yandex", page, StringComparison.Ordinal);
    }

    private Task<RunningServer> StartAsync(StubApertium service) =>
        RunningServer.StartAsync(workspace, variables: name => name == "WORKBENCH_APERTIUM_URL" ? service.Address : null);

    private static async Task TranslateAsync(RunningServer server)
    {
        using var client = server.Client();
        client.DefaultRequestHeaders.Add("X-Workbench", "test");
        using var order = new StringContent("""{"kind":"translate","work":"sample","provider":"apertium"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/jobs", UriKind.Relative), order);
        answer.EnsureSuccessStatusCode();
    }
}
