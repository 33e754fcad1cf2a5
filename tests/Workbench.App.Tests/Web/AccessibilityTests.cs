using Workbench.App.Tests.Web.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>axe-core over every page, as it is read and as it is worked with.</summary>
public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [SkippableTheory]
    [InlineData("en", 1280, false)]
    [InlineData("ru", 1280, true)]
    [InlineData("ru", 700, false)]
    public async Task No_page_has_a_serious_fault_of_accessibility(string language, int width, bool dark)
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync(language, width, dark);
        foreach (var path in new[] { "", "w/sample", "w/sample/rows?division=2", "w/sample/rows?division=4", "import", "jobs", "services", "history", "settings", "w/sample/export", "nothing-here" })
        {
            await page.GotoAsync(new Uri(server.Address, path).AbsoluteUri);
            Assert.Equal((path, ""), (path, await AxeCore.FindingsAsync(page)));
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
}
