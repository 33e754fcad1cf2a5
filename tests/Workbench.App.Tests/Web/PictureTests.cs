using Workbench.App.Tests.Web.Support;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>The pictures of the documentation: every page over the sample. WORKBENCH_UPDATE_GOLDEN=1 makes them anew.</summary>
public sealed class PictureTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const int MostBytes = 300_000;
    private static readonly string Folder = Repository.PathTo("docs", "img", "pages");
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [SkippableFact]
    public async Task Every_page_has_its_picture_in_the_docs()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var pages = await SamplePages.FurnishAsync(workspace, server);
        if (Environment.GetEnvironmentVariable("WORKBENCH_UPDATE_GOLDEN") == "1")
        {
            var page = await chromium.NewPageAsync();
            foreach (var shown in pages)
            {
                await page.VisitAsync(server, shown);
                await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{shown.Name}.png") });
            }
        }

        var told = await File.ReadAllTextAsync(Repository.PathTo("docs", "pages.md"));
        Assert.All(pages, shown => Assert.Contains($"](img/pages/{shown.Name}.png)", told, StringComparison.Ordinal));
        Assert.All(pages, shown => Assert.InRange(new FileInfo(Path.Combine(Folder, $"{shown.Name}.png")).Length, 1000, MostBytes));
        Assert.Equal(pages.Select(shown => $"{shown.Name}.png").Order(StringComparer.Ordinal), Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
