using Microsoft.Playwright;
using Workbench.App.Tests.Web.Support;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>Every page at every width and magnified: nothing stands beside the page, nothing over something else. Pictures are kept beside the built tests.</summary>
public sealed class LayoutTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    /// <summary>Pairs of pieces of text of which one covers a good part of the other; what only screen readers have, what is scrolled away within its frame, and what floats over the page on purpose is left out.</summary>
    private const string Overlaps =
        """
        () => {
          const clipped = element => {
            let box = null;
            for (let at = element; at && at !== document.body; at = at.parentElement) {
              const style = getComputedStyle(at);
              if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
                const own = at.getBoundingClientRect();
                box = box ? { left: Math.max(box.left, own.left), right: Math.min(box.right, own.right), top: Math.max(box.top, own.top), bottom: Math.min(box.bottom, own.bottom) } : own;
              }
            }
            return box;
          };
          const floats = element => {
            for (let at = element; at; at = at.parentElement) {
              if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
            }
            return false;
          };
          const pieces = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            const parent = node.parentElement;
            if (!node.data.trim() || parent.closest('.unseen, script, template, option, dialog:not([open]), [hidden], svg, sup') || !parent.checkVisibility() || floats(parent)) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const box = clipped(parent);
            for (const rect of range.getClientRects()) {
              const cut = box ? { left: Math.max(rect.left, box.left), right: Math.min(rect.right, box.right), top: Math.max(rect.top, box.top), bottom: Math.min(rect.bottom, box.bottom) } : rect;
              if (cut.right - cut.left > 2 && cut.bottom - cut.top > 2) pieces.push({ left: cut.left, right: cut.right, top: cut.top, bottom: cut.bottom, node, text: node.data.trim().slice(0, 40) });
            }
          }
          pieces.sort((a, b) => a.top - b.top);
          const found = [];
          for (let i = 0; i < pieces.length; i++) {
            for (let j = i + 1; j < pieces.length && pieces[j].top < pieces[i].bottom; j++) {
              const [a, b] = [pieces[i], pieces[j]];
              if (a.node === b.node) continue;
              const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
              const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              const smaller = Math.min((a.right - a.left) * (a.bottom - a.top), (b.right - b.left) * (b.bottom - b.top));
              if (width > 1 && height > 1 && width * height > smaller / 3) found.push(`“${a.text}” and “${b.text}”`);
            }
          }
          return found.slice(0, 5);
        }
        """;

    /// <summary>What A4 leaves between its margins, in pixels of CSS.</summary>
    private const int PaperWidth = 680;

    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [SkippableTheory]
    [InlineData("en", 800, 1, false)]
    [InlineData("ru", 800, 1, true)]
    [InlineData("en", 1280, 1, true)]
    [InlineData("ru", 1280, 1, false)]
    [InlineData("en", 2560, 1, false)]
    [InlineData("ru", 2560, 1, true)]
    [InlineData("en", 1280, 2, false)]
    [InlineData("ru", 1280, 2, true)]
    public async Task No_page_scrolls_sideways_and_nothing_stands_over_something_else(string language, int width, int zoom, bool dark)
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync(language, width, dark, zoom);
        foreach (var visited in await SamplePages.FurnishAsync(workspace, server))
        {
            await page.VisitAsync(server, visited);
            var name = $"{visited.Name}-{language}-{width}{(zoom > 1 ? "-zoomed" : "")}{(dark ? "-dark" : "")}";
            await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", "pages", $"{name}.png"), FullPage = visited.Name != "editor", Scale = ScreenshotScale.Css });
            Assert.Equal((name, false), (name, await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth")));
            Assert.Equal((name, ""), (name, string.Join('\n', await page.EvaluateAsync<string[]>(Overlaps))));
        }
    }

    [SkippableFact]
    public async Task Printed_a_page_is_ink_on_white_without_what_is_only_there_to_be_pressed()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync(width: PaperWidth, dark: true);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var visited in (await SamplePages.FurnishAsync(workspace, server)).Where(p => p.Name is "read" or "rows" or "editor" or "statistics" or "dispute" or "names"))
        {
            await page.VisitAsync(server, visited);
            var left = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('button, nav ul, select, textarea')].filter(e => e.checkVisibility() && e.getClientRects().length > 0).map(e => e.outerHTML.slice(0, 100))");
            Assert.Equal((visited.Path, ""), (visited.Path, string.Join('\n', left)));
            Assert.Equal((visited.Path, "rgb(255, 255, 255)"), (visited.Path, await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")));
            Assert.Equal((visited.Path, false), (visited.Path, await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth")));
            await page.PdfAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{visited.Name}.pdf"), PreferCSSPageSize = true });
        }
    }
}
