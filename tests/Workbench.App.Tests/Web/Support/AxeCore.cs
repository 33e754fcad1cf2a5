using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Workbench.App.Tests.Web.Support;

/// <summary>The accessibility checks of axe-core, run inside a page.</summary>
internal static class AxeCore
{
    private static readonly string Script = Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "workbench-tests", "axe-core", "axe.min.js");

    /// <summary>The serious and critical findings, one a line.</summary>
    public static async Task<string> FindingsAsync(IPage page) => string.Join('\n', await FaultsAsync(page));

    /// <summary>The serious and critical findings.</summary>
    public static async Task<IEnumerable<string>> FaultsAsync(IPage page)
    {
        Skip.IfNot(File.Exists(Script), $"axe-core is missing: tests/run --install, or 'npm pack axe-core@4.14.1' and its axe.min.js to {Script}.");

        // Through the protocol, not through a tag: the page's policy lets no such script pass.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        }

        var result = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        return result.GetProperty("violations").EnumerateArray()
            .Where(v => v.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(v => $"{v.GetProperty("id").GetString()}: {v.GetProperty("help").GetString()}: {Targets(v)}");
    }

    private static string Targets(JsonElement violation) =>
        string.Join(" | ", violation.GetProperty("nodes").EnumerateArray().Take(3).Select(n => n.GetProperty("html").GetString()));
}
