using Microsoft.Playwright;

namespace Workbench.App.Tests.Web.Support;

/// <summary>Pictures of pages for people to look at, beside the built tests and never in the repository.</summary>
internal static class Screenshots
{
    public static Task KeepAsync(this IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png") });
}
