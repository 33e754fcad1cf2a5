using Microsoft.Playwright;
using Workbench.App.Tests.Web.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>axe-core over every page, as it is read and as it is worked with; keys, focus and motion.</summary>
public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const int TabsTried = 45;
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task Every_page_there_is_is_tried_here()
    {
        await using var server = await RunningServer.StartAsync(workspace);

        var pages = await SamplePages.FurnishAsync(workspace, server);

        Assert.Equal(SamplePages.Routes.Order(StringComparer.Ordinal), pages.Select(page => page.Route).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(pages.Length, pages.Select(page => page.Name).Distinct().Count());
    }

    [SkippableTheory]
    [InlineData("en", 1280, false)]
    [InlineData("ru", 1280, true)]
    [InlineData("ru", 700, false)]
    [InlineData("en", 640, true)]
    public async Task No_page_has_a_serious_fault_of_accessibility(string language, int width, bool dark)
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync(language, width, dark);
        foreach (var visited in await SamplePages.FurnishAsync(workspace, server))
        {
            await page.VisitAsync(server, visited);
            Assert.Equal((visited.Path, ""), (visited.Path, await AxeCore.FindingsAsync(page)));
        }
    }

    [SkippableFact]
    public async Task Neither_has_the_flag_form_nor_the_list_of_keys()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "w/sample/rows?division=2").AbsoluteUri);
        await Expect(page.Locator(".desk[data-connected]")).ToBeVisibleAsync();
        await page.Locator("summary").ClickAsync();
        await page.Locator("#r4").FocusAsync();
        await page.Keyboard.PressAsync("d");
        await Expect(page.Locator(".flag-form")).ToBeVisibleAsync();
        Assert.Equal("", await AxeCore.FindingsAsync(page));

        await page.Locator("[data-does=keys]").ClickAsync();
        Assert.Equal("", await AxeCore.FindingsAsync(page));
    }

    [SkippableFact]
    public async Task Every_page_is_gone_through_with_the_tabulator_and_shows_where_the_focus_is()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        foreach (var visited in await SamplePages.FurnishAsync(workspace, server))
        {
            await page.VisitAsync(server, visited);
            var before = "";
            for (var tabs = 0; tabs < TabsTried; tabs++)
            {
                await page.Keyboard.PressAsync("Tab");
                var (place, isShown) = await FocusAsync(page);
                if (place.Length == 0)
                {
                    break;
                }

                Assert.Equal((visited.Path, place, true), (visited.Path, place, isShown));
                Assert.NotEqual((visited.Path, before), (visited.Path, place));
                before = place;
            }
        }
    }

    [SkippableFact]
    public async Task Nothing_moves_for_who_asked_for_no_motion()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync(still: true);
        foreach (var visited in await SamplePages.FurnishAsync(workspace, server))
        {
            await page.VisitAsync(server, visited);
            var moving = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('*')].filter(element => {
                  const style = getComputedStyle(element);
                  return [style.transitionDuration, style.animationDuration].some(times => times.split(',').some(time => parseFloat(time) > 0)) || style.scrollBehavior === 'smooth';
                }).map(element => element.outerHTML.slice(0, 80))
                """);
            Assert.Equal((visited.Path, ""), (visited.Path, string.Join('\n', moving)));
        }
    }

    /// <summary>What has the focus (its place among all elements; nothing for the page itself), and whether one sees it there.</summary>
    private static async Task<(string Place, bool IsShown)> FocusAsync(IPage page)
    {
        var told = await page.EvaluateAsync<string[]>(
            """
            () => {
              const element = document.activeElement;
              if (!element || element === document.body) return ['', ''];
              const style = getComputedStyle(element);
              const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
              const box = element.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0;
              return [[...document.querySelectorAll('*')].indexOf(element) + ' ' + element.outerHTML.slice(0, 120), String((outlined || style.boxShadow !== 'none') && inside)];
            }
            """);
        return (told[0], told[1] == "true");
    }
}
