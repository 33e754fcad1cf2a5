using Microsoft.Playwright;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.App.Tests.Web.Support;

/// <summary>A real browser, started once for the tests that ask for it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const float Patience = 30_000;
    private const int Height = 900;

    private static readonly string? Executable =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private readonly AsyncLocal<bool> hasPage = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Executable is not null)
        {
            // A busy machine may take long over a page; what never comes still fails.
            Assertions.SetDefaultExpectTimeout(Patience);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Headless = true, Args = ChromiumFlags.Quiet });
        }
    }

    /// <summary>A page of a reader who has never been here. The first one of a test closes those of the test before, which would go on asking for their server.</summary>
    /// <param name="zoom">How far the page is magnified; as in a browser, it has so much less room.</param>
    /// <param name="still">Whether the reader asked the system for no motion.</param>
    public Task<IPage> NewPageAsync(string language = "en", int width = 1280, bool dark = false, int zoom = 1, bool still = false)
    {
        var isFirst = !hasPage.Value;
        hasPage.Value = true;
        return OpenAsync(isFirst, new()
        {
            Locale = language,
            ViewportSize = new() { Width = width / zoom, Height = Height / zoom },
            DeviceScaleFactor = zoom,
            ReducedMotion = still ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private async Task<IPage> OpenAsync(bool isFirst, BrowserNewContextOptions options)
    {
        Skip.If(browser is null, "Chromium is missing: apt-get install chromium, or tests/run --install.");
        foreach (var left in isFirst ? browser!.Contexts.ToList() : [])
        {
            await left.CloseAsync();
        }

        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(2 * Patience);
        return await context.NewPageAsync();
    }
}
