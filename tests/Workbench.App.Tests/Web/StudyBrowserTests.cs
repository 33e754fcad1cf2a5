using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Workbench.App.Tests.Web.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>The pages of study as a reader works them, in a real browser.</summary>
public sealed class StudyBrowserTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [SkippableFact]
    public async Task A_term_is_added_changed_and_removed_and_a_search_can_become_one()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "w/sample/renderings?q=%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE").AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "Add to the glossary" }).ClickAsync();
        await Expect(page.GetByLabel("Term", new() { Exact = true })).ToHaveValueAsync("письмо");
        await page.GetByLabel("Renderings").FillAsync("letter\nmessage");
        await page.GetByLabel("Reason").FillAsync("It is one.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToHaveTextAsync("The term is kept.");
        Assert.Equal("letter, message", string.Join(", ", Assert.Single(workspace.Open().Glossary("sample")).Renderings));

        await page.GetByRole(AriaRole.Link, new() { Name = "Change “письмо”" }).ClickAsync();
        await page.GetByLabel("Not to be used").FillAsync("note");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Expect(page.Locator(".glossary tbody")).ToContainTextAsync("note");
        Assert.Equal("note", Assert.Single(Assert.Single(workspace.Open().Glossary("sample")).Forbidden));

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove “письмо”" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("removed");
        Assert.Empty(workspace.Open().Glossary("sample"));
    }

    [SkippableFact]
    public async Task A_citation_is_copied_with_a_key_press_and_the_page_says_so()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(new Uri(server.Address, "w/sample/concordance?q=letter&in=A").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy citation" }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-copied]")).ToHaveTextAsync("The citation is copied.");
        Assert.Contains("letter", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_reading_page_goes_by_keys_and_opens_again_where_one_stopped()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "w/sample/read?division=2&show=demand").AbsoluteUri);
        await page.Locator(".book").FocusAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".pair").Nth(1)).ToBeFocusedAsync();
        await Expect(page.Locator(".pair").Nth(1).Locator(".gloss .column")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("t");
        await Expect(page.Locator(".pair").Nth(1).Locator(".gloss .column")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page).ToHaveURLAsync(new Regex(@"/read\?division=3&show=demand"));
        await page.WaitForLoadStateAsync();

        await page.GotoAsync(new Uri(server.Address, "w/sample/read").AbsoluteUri);
        await Expect(page).ToHaveURLAsync(new Regex(@"/read\?division=3&show=demand"));
    }
}
