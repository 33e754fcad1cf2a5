using Microsoft.Playwright;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Tests.Web.Support;
using Workbench.Works;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>A newcomer's way, and pages that hear of each other, in a real browser.</summary>
public sealed class LivePageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new();

    static LivePageTests() => SetDefaultExpectTimeout(30_000);

    public void Dispose() => workspace.Dispose();

    [SkippableTheory]
    [InlineData("en", 1280, false)]
    [InlineData("ru", 800, true)]
    public async Task A_newcomer_goes_from_files_to_aligned_columns_without_the_console(string language, int width, bool dark)
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync(language, width, dark);
        await page.GotoAsync(server.Address.AbsoluteUri);
        await page.KeepAsync($"first-{language}");
        Assert.Equal("", await AxeCore.FindingsAsync(page));
        await page.GotoAsync(new Uri(server.Address, "import").AbsoluteUri);
        await page.KeepAsync($"import-{language}");
        Assert.Equal("", await AxeCore.FindingsAsync(page));
        await page.Locator("input[type=file]").SetInputFilesAsync([
            File("original.txt", SmallWork.Original), File("first 1901.txt", SmallWork.First), File("second.txt", "THE   MILL\u00AD\n\n" + SmallWork.Second)]);
        await page.Locator("main button.main").ClickAsync();

        await Expect(page.Locator(".file-panel")).ToHaveCountAsync(3);
        await Expect(page.Locator(".proof").First).ToContainTextAsync("Мельник Егор жил у реки один.");
        await Expect(page.Locator(".file-panel").First.Locator("input[type=radio]")).ToBeCheckedAsync();
        await page.KeepAsync($"import-files-{language}");
        Assert.Equal("", await AxeCore.FindingsAsync(page));
        await page.Locator("main button.main").ClickAsync();

        await page.Locator("main .go-on").ClickAsync();
        var row = page.Locator("table.rows tbody tr", new() { HasText = "Мельник Егор" });
        await Expect(row).ToContainTextAsync("The miller Yegor");
        await page.GotoAsync(new Uri(server.Address, "jobs").AbsoluteUri);
        await Expect(page.Locator(".job-done")).ToBeVisibleAsync();
        await page.KeepAsync($"jobs-{language}");
        Assert.Equal("", await AxeCore.FindingsAsync(page));
    }

    [SkippableFact]
    public async Task One_click_makes_the_sample()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(server.Address.AbsoluteUri);
        await Expect(page.Locator(".sample-start[data-connected]")).ToBeVisibleAsync();

        await page.Locator(".sample-start button").ClickAsync();

        await Expect(page.Locator(".sample-start a[href*='rows']")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("ol.works")).ToContainTextAsync("Пропущенное слово");
        await page.KeepAsync("sample-made");
    }

    [SkippableFact]
    public async Task What_others_do_is_seen_at_once_with_their_name()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        var (list, history) = (await chromium.NewPageAsync(), await chromium.NewPageAsync("ru", 1280, dark: true));
        await list.GotoAsync(server.Address.AbsoluteUri);
        await history.GotoAsync(new Uri(server.Address, "history").AbsoluteUri);
        await Expect(list.Locator(".news[data-connected]")).ToBeVisibleAsync();
        await Expect(history.Locator(".history[data-connected]")).ToBeVisibleAsync();

        workspace.Open().As("Анна \u202E<b>").PutWork(new Work("sample", "<script>alert(1)</script> \U0001F4DA"));

        await Expect(list.Locator("ol.works")).ToContainTextAsync("<script>alert(1)</script> \U0001F4DA");
        await Expect(list.Locator(".news-text")).ToContainTextAsync("Анна");
        await Expect(history.Locator(".history-table tbody tr").First).ToContainTextAsync("<b>");
        await history.KeepAsync("history-ru");
        Assert.Equal("", await AxeCore.FindingsAsync(history));
    }

    [SkippableFact]
    public async Task Two_people_on_one_row_see_each_others_flags_at_once_with_their_names()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        var (anna, peter) = (await chromium.NewPageAsync(), await chromium.NewPageAsync());
        foreach (var (page, name) in new[] { (anna, "Анна"), (peter, "Пётр") })
        {
            await page.GotoAsync(new Uri(server.Address, "settings").AbsoluteUri);
            await page.Locator("input[name=name]").FillAsync(name);
            await page.Locator("main button.main").ClickAsync();
            await page.GotoAsync(new Uri(server.Address, "w/sample/rows?division=2").AbsoluteUri);
            await Expect(page.Locator(".desk[data-connected][aria-busy=false]")).ToBeVisibleAsync();
        }

        await anna.Locator("#r4").FocusAsync();
        await anna.Keyboard.PressAsync("d");
        await anna.Locator(".flag-form textarea").FillAsync("мягче оригинала");
        await anna.Locator(".flag-form button.main").ClickAsync();

        await Expect(peter.Locator("table.rows")).ToContainTextAsync("мягче оригинала");
        await Expect(peter.Locator(".news-text")).ToContainTextAsync("Анна");
        Assert.Equal("Анна", workspace.Open().History("sample", 1).Single().Who);
    }

    [SkippableFact]
    public async Task History_goes_back_to_a_state_and_the_name_in_the_journal_is_the_one_chosen_in_the_settings()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        workspace.Open().PutWork(new Work("sample", "Changed"));
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "settings").AbsoluteUri);
        await page.Locator("input[name=name]").FillAsync("Анна Петровна");
        await page.Locator("main button.main").ClickAsync();
        await Expect(page.Locator("input[name=name]")).ToHaveValueAsync("Анна Петровна");
        await page.KeepAsync("settings");
        Assert.Equal("", await AxeCore.FindingsAsync(page));

        await page.GotoAsync(new Uri(server.Address, "w/sample/history").AbsoluteUri);
        await Expect(page.Locator(".history[data-connected]")).ToBeVisibleAsync();
        await page.Locator(".history-table tbody tr").Nth(1).Locator("button").ClickAsync();
        await page.Locator(".ask button.main").ClickAsync();

        await Expect(page.Locator(".history-table tbody tr").First).ToContainTextAsync("Анна Петровна");
        Assert.Equal("Пропущенное слово", workspace.Open().FindWork("sample")!.Title);
    }

    [SkippableFact]
    public async Task An_export_is_made_and_shown_before_it_is_fetched()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "w/sample/export").AbsoluteUri);
        await Expect(page.Locator("form[data-connected]")).ToBeVisibleAsync();
        await page.Locator("input[value=tmx]").CheckAsync();
        await page.Locator("main button.main").ClickAsync();

        await Expect(page.Locator("pre.preview")).ToContainTextAsync("<tmx version=\"1.4\"", new() { Timeout = 30_000 });
        await page.KeepAsync("export");
        Assert.Equal("", await AxeCore.FindingsAsync(page));
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='/result']").ClickAsync());
        Assert.Equal("sample.tmx", download.SuggestedFilename);
    }

    [SkippableFact]
    public async Task An_edition_has_what_was_chosen_for_it_and_its_preview_is_read_back_from_it()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        workspace.Open().AddFlag(new Workbench.Divergences.Flag("f-one", "sample", Workbench.Divergences.FlagAnchor.Of(workspace.Open().FindAlignedWork("sample")!, workspace.Open().FindAlignedWork("sample")!.Rows[4], "B"), "Anna", new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero)) { Note = "Softer than the original." });
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "w/sample/export").AbsoluteUri);
        await Expect(page.Locator("form[data-connected]")).ToBeVisibleAsync();
        await page.Locator("input[value=epub]").CheckAsync();
        await page.Locator("input[value=A]").UncheckAsync();
        await page.Locator("select[name=layout]").SelectOptionAsync("sentences");
        await page.Locator("select[name=appendix]").SelectOptionAsync("flags");
        await page.Locator("input[name=note]").FillAsync("--for the\" reader");
        await page.Locator("input[name=original]").UncheckAsync();
        Assert.Equal("", await AxeCore.FindingsAsync(page));
        await page.Locator("main button.main").ClickAsync();

        var preview = page.Locator("pre.preview");
        await Expect(preview).ToContainTextAsync("--for the\" reader", new() { Timeout = 30_000 });
        await Expect(preview).Not.ToContainTextAsync("В октябре 1922 года");
        await Expect(page.Locator("h2", new() { HasText = "read back from it" })).ToBeVisibleAsync();
        await page.KeepAsync("export-edition", isWhole: true);
    }

    [SkippableFact]
    public async Task What_rights_keep_back_is_told_before_an_export_is_made()
    {
        workspace.WithSample().Open().DescribeText("sample", workspace.Open().Texts("sample").First(text => text.Siglum == "A") with { Rights = "quote-only:30" });
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "w/sample/export").AbsoluteUri);
        await Expect(page.Locator("form[data-connected]")).ToBeVisibleAsync();
        await Expect(page.Locator("form")).ToContainTextAsync("A is marked “quotations only”: only its first 30 words go.");
        await page.Locator("input[value=A]").UncheckAsync();
        await Expect(page.Locator("form")).ToContainTextAsync("The rights of these texts let all of them go.");
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
