using Workbench.App.Tests.Web.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>axe-core over what opens on a page when it is worked with; what every page shows by itself is judged in <see cref="EveryPageTests"/>.</summary>
public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [SkippableFact]
    public async Task Neither_the_flag_form_nor_the_list_of_keys_has_a_serious_fault()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "w/sample/rows?division=2").AbsoluteUri);
        await Expect(page.Locator(".desk[data-connected]")).ToBeVisibleAsync();
        await page.Locator("summary").ClickAsync();
        await page.Locator("#r4").FocusAsync();
        await page.Keyboard.PressAsync("d");
        await Expect(page.Locator(".flag-form")).ToBeVisibleAsync();
        Assert.Empty(await AxeCore.FindingsAsync(page));

        await page.Locator("[data-does=keys]").ClickAsync();
        Assert.Empty(await AxeCore.FindingsAsync(page));
    }
}
