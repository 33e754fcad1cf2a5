using System.Text;
using Microsoft.Playwright;
using Workbench.Aligning;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Tests.Web.Support;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.Works;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>Versions beside each other in a real browser: by which they are measured, what is marked, and what each mark rests on.</summary>
public sealed class ComparePageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [SkippableFact]
    public async Task The_base_is_chosen_and_marks_tell_what_it_has_instead()
    {
        await using var server = await RunningServer.StartAsync(WithThree());
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, "w/mill");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.Locator(".comparison[data-connected][aria-busy=false]")).ToBeVisibleAsync();
        await Expect(Mark(page, 0, "B", "dwelt")).ToHaveAttributeAsync("title", "Word. A has: lived");
        await page.GetByRole(AriaRole.Link, new() { Name = "C", Exact = true }).ClickAsync();
        await Expect(page.Locator(".comparison[data-connected][aria-busy=false]")).ToBeVisibleAsync();
        await Expect(Mark(page, 0, "B", "dwelt.*")).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex("C has: lived"));
        await Expect(Mark(page, 0, "C", "lived.*").First).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex("B has: dwelt"));
        await Expect(page.Locator("thead .compared", new() { HasText = "base of the comparison" })).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task What_only_one_version_has_and_what_some_share_is_told_apart()
    {
        await using var server = await RunningServer.StartAsync(WithThree());
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, "w/mill/compare");
        await page.GetByRole(AriaRole.Link, new() { Name = "what only one has" }).ClickAsync();
        await Expect(page.Locator(".mode-unique")).ToBeVisibleAsync();
        await Expect(Mark(page, 0, "B", "dwelt")).ToHaveAttributeAsync("title", "Word. Only here: no other version has it.");
        await Expect(Mark(page, 0, "A", "lived")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "what some share" }).ClickAsync();
        await Expect(page.Locator(".mode-shared")).ToBeVisibleAsync();
        await Expect(Mark(page, 0, "A", "lived")).ToHaveAttributeAsync("title", "Word. Also in: C. Not in: B.");
        await Expect(Mark(page, 0, "B", "dwelt")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task From_difference_to_difference_one_goes_by_key_and_by_button_and_each_says_what_it_rests_on()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, "w/sample/compare?division=2");
        await page.Locator("[data-step-mark='1']").ClickAsync();
        var current = page.Locator("[data-current]");
        await Expect(current).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-evidence]")).ToContainTextAsync((await current.GetAttributeAsync("title"))!);
        await Expect(page.Locator("[data-mark-told]")).ToContainTextAsync("1 of ");
        await page.Keyboard.PressAsync(".");
        await Expect(page.Locator("[data-evidence]")).ToContainTextAsync("2 of ");
        await page.Keyboard.PressAsync(",");
        await Expect(page.Locator("[data-evidence]")).ToContainTextAsync("1 of ");
        await page.Keyboard.PressAsync(",");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/compare\?base=A$"));
        await page.WaitForLoadStateAsync();
        await Expect(page.Locator("[data-current]")).ToHaveCountAsync(1);
        await page.Locator("#r0 .d").First.HoverAsync();
        await Expect(page.Locator("[data-evidence] .why")).ToContainTextAsync("B has: One Small");
    }

    [SkippableFact]
    public async Task A_class_that_is_switched_off_is_neither_shown_nor_stopped_at_and_stays_so()
    {
        await using var server = await RunningServer.StartAsync(WithThree());
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, "w/mill/compare");
        await page.Locator(".legend summary").ClickAsync();
        await page.Locator("[data-class=content]").UncheckAsync();
        await Expect(Mark(page, 0, "B", "dwelt")).ToHaveCSSAsync("text-decoration-line", "none");
        await OpenAsync(page, server, "w/mill/compare");
        await Expect(Mark(page, 0, "B", "dwelt")).ToHaveCSSAsync("text-decoration-line", "none");
        await page.Locator("[data-step-mark='1']").ClickAsync();
        await Expect(page.Locator("[data-current]")).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("k-content"));
    }

    [SkippableFact]
    public async Task A_machine_version_and_a_back_translation_testify_when_they_are_asked()
    {
        using var service = new StubApertium(text => text.Contains("dwelt", StringComparison.Ordinal) ? "Мельник жил у реки." : null);
        WithThree().Open().AddText(new Work("mill"), new WorkText(new TextDescription("mt-x", TextRole.MachineVersion, Language.English), Document("The miller existed at the river.\n\nHe was reading a book.", Language.English)));
        var original = workspace.Open().FindText("mill", "original")!.Document;
        workspace.Open().SetAlignment("mill", "mt-x", Aligner.Align(original, workspace.Open().FindText("mill", "mt-x")!.Document, AlignmentOptions.Default), "aligned");
        await using var server = await RunningServer.StartAsync(workspace, variables: name => name == "WORKBENCH_APERTIUM_URL" ? service.Address : null);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, "w/mill/compare");
        await Expect(page.Locator("thead th", new() { HasText = "mt-x" })).ToHaveCountAsync(0);
        await page.Locator("#r0").FocusAsync();
        await page.Keyboard.PressAsync("t");
        await Expect(page.Locator(".row-witnesses")).ToContainTextAsync("The miller existed at the river.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Translate back: B" }).ClickAsync();
        await Expect(page.Locator(".row-witnesses")).ToContainTextAsync("Мельник жил у реки.", new() { Timeout = 30_000 });
        await Expect(page.Locator(".row-witnesses")).ToContainTextAsync("words of the original come back");
        await page.KeepAsync("compare-witnesses");
        Assert.Equal("", await AxeCore.FindingsAsync(page));
        Assert.Single(workspace.Open().BackTranslations("mill", "B"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Show machine versions" }).ClickAsync();
        await Expect(page.Locator("thead th", new() { HasText = "mt-x" })).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task With_one_version_there_is_nothing_to_compare_and_the_page_says_so()
    {
        await using var server = await RunningServer.StartAsync(workspace.With(new Work("house"), Text("Дом.", null), Text("A house.", "A")));
        Assert.Contains("it takes two texts in one language", await server.ReadAsync("/w/house/compare"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task With_the_evidence_of_a_difference_open_the_page_has_no_serious_fault_of_accessibility_and_does_not_scroll_sideways()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        var page = await chromium.NewPageAsync("ru");
        await OpenAsync(page, server, "w/sample/compare?division=2");
        await page.Locator("[data-step-mark='1']").ClickAsync();
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (640, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.KeepAsync($"compare-evidence-{width}");
            Assert.Equal((width, ""), (width, string.Join('\n', (await PageLayout.FaultsAsync(page)).Concat(await AxeCore.FaultsAsync(page)))));
        }
    }

    private static async Task OpenAsync(IPage page, RunningServer server, string path)
    {
        await page.GotoAsync(new Uri(server.Address, path).AbsoluteUri);
        if (path.Contains("compare", StringComparison.Ordinal))
        {
            await Expect(page.Locator(".comparison[data-connected][aria-busy=false]")).ToBeVisibleAsync();
        }
    }

    private static ILocator Mark(IPage page, int row, string version, string words) =>
        page.Locator($"#r{row} td[data-column='{"ABC".IndexOf(version, StringComparison.Ordinal) + 1}'] .d", new() { HasTextRegex = new($"^{words}$") });

    private TestWorkspace WithThree() => workspace.With(
        new Work("mill"),
        Text("Мельник жил у реки один.\n\nОн читал книгу.", null),
        Text("The miller lived by the river alone.\n\nHe read a book.", "A"),
        Text("The miller dwelt by the river alone.\n\nHe was reading a book.", "B"),
        Text("The miller lived near the water, alone.\n\nHe read the book.", "C"));

    private static TextFile Text(string text, string? siglum) =>
        new($"{siglum ?? "o"}.txt", Encoding.UTF8.GetBytes(text), siglum is null ? Language.Russian : Language.English, siglum);

    private static Document Document(string text, Language language) =>
        DocumentSegmenter.Segment(TextImporter.Import(new SourceFile("x.txt", Encoding.UTF8.GetBytes(text)), new ImportOptions { Language = language }).Document);
}
