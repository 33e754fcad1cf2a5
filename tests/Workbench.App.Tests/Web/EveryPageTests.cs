using Microsoft.Playwright;
using Workbench.App.Tests.Web.Support;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>
/// Every page, in both languages: at every width and magnified, light and dark, printed, by axe-core, with the tabulator and without motion.
/// A page is gone to once in a language and looked at in all ways there. Pictures, for people to look at, are kept beside the built tests
/// where WORKBENCH_KEEP_PICTURES=1 asks for them.
/// </summary>
public sealed class EveryPageTests(Chromium chromium, FurnishedServer furnished) : IClassFixture<Chromium>, IClassFixture<FurnishedServer>
{
    /// <summary>What A4 leaves between its margins, in pixels of CSS.</summary>
    private const int PaperWidth = 680;

    private static readonly string[] Printed = ["read", "rows", "compare", "editor", "statistics", "dispute", "names"];

    private static readonly Dictionary<string, PageView[]> Views = new(StringComparer.Ordinal)
    {
        ["en"] = [new(1280, Dark: true), new(1280, Dark: false, IsJudged: true), new(2560, Dark: false), new(800, Dark: false), new(PageView.Magnified, Dark: true, IsJudged: true)],
        ["ru"] = [new(2560, Dark: true), new(1280, Dark: true, IsJudged: true), new(800, Dark: true), new(700, Dark: false, IsJudged: true), new(PageView.Magnified, Dark: true)],
    };

    [Fact]
    public void Every_page_there_is_is_tried_here()
    {
        Assert.Equal(SamplePages.Routes.Order(StringComparer.Ordinal), furnished.Pages.Select(page => page.Route).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(furnished.Pages.Length, furnished.Pages.Select(page => page.Name).Distinct().Count());
        Assert.Equal(Printed.Length, furnished.Pages.Count(page => Printed.Contains(page.Name)));
    }

    [SkippableTheory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Every_page_can_be_read_and_used_by_everyone_at_every_width(string language)
    {
        var faults = new List<string>();
        var page = await chromium.NewPageAsync(language, Views[language][0].Width);
        foreach (var visited in furnished.Pages)
        {
            await LookAsync(page, new(Views[language][0].Width, Dark: false));
            await page.VisitAsync(furnished.Server, visited);
            foreach (var view in Views[language])
            {
                await LookAsync(page, view);
                var found = (await PageLayout.FaultsAsync(page)).Concat(view.IsJudged ? await AxeCore.FaultsAsync(page) : []);
                faults.AddRange(found.Select(fault => $"{visited.Path} at {view}: {fault}"));
                await page.KeepAsync($"pages/{visited.Name}-{language}-{view.Width}{(view.Dark ? "-dark" : "")}", isWhole: visited.Name != "editor");
            }
        }

        Assert.Equal("", string.Join('\n', faults));
    }

    [SkippableFact]
    public async Task Every_page_is_gone_through_with_the_tabulator_and_shows_where_the_focus_is_and_nothing_moves_for_who_asked_for_no_motion()
    {
        var faults = new List<string>();
        var page = await chromium.NewPageAsync(still: true);
        foreach (var visited in furnished.Pages)
        {
            await page.VisitAsync(furnished.Server, visited);
            faults.AddRange((await PageLayout.MotionsAsync(page)).Concat(await PageLayout.FaultsOfFocusAsync(page)).Select(fault => $"{visited.Path}: {fault}"));
        }

        Assert.Equal("", string.Join('\n', faults));
    }

    [SkippableFact]
    public async Task Printed_a_page_is_ink_on_white_without_what_is_only_there_to_be_pressed()
    {
        var faults = new List<string>();
        var page = await chromium.NewPageAsync(width: PaperWidth, dark: true);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var visited in furnished.Pages.Where(one => Printed.Contains(one.Name)))
        {
            await page.VisitAsync(furnished.Server, visited);
            faults.AddRange((await PageLayout.FaultsOnPaperAsync(page)).Select(fault => $"{visited.Path}: {fault}"));
            await page.KeepPrintAsync(visited.Name);
        }

        Assert.Equal("", string.Join('\n', faults));
    }

    private static async Task LookAsync(IPage page, PageView view)
    {
        await page.SetViewportSizeAsync(view.Width, view.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light });
    }
}
