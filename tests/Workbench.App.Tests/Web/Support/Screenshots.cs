using Microsoft.Playwright;

namespace Workbench.App.Tests.Web.Support;

/// <summary>Pictures of pages for people to look at, beside the built tests and never in the repository; only where WORKBENCH_KEEP_PICTURES=1 asks for them.</summary>
internal static class Screenshots
{
    public static bool AreKept { get; } = Environment.GetEnvironmentVariable("WORKBENCH_KEEP_PICTURES") == "1";

    public static Task KeepAsync(this IPage page, string name, bool isWhole = false) =>
        AreKept ? page.ScreenshotAsync(new() { Path = PathOf($"{name}.png"), FullPage = isWhole }) : Task.CompletedTask;

    public static Task KeepPrintAsync(this IPage page, string name) =>
        AreKept ? page.PdfAsync(new() { Path = PathOf($"{name}.pdf"), PreferCSSPageSize = true }) : Task.CompletedTask;

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "screenshots", file);
}
