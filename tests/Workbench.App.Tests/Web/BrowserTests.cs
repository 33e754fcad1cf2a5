using Microsoft.Playwright;
using Workbench.App.Tests.Web.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>What a reader does with the rows, in a real browser.</summary>
public sealed class BrowserTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Rows = "w/sample/rows?division=2";
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [SkippableFact]
    public async Task A_flag_set_on_a_row_is_there_after_a_restart()
    {
        var page = await chromium.NewPageAsync("ru");
        await using (var server = await RunningServer.StartAsync(workspace))
        {
            await OpenAsync(page, server, Rows);
            await page.Locator("#r4").HoverAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Пометить строку 4" }).ClickAsync();
            await page.GetByLabel("Что не так").SelectOptionAsync("accuracy/mistranslation");
            await page.GetByLabel("Где").SelectOptionAsync("B");
            await page.GetByLabel("Примечание").FillAsync("Пятнадцать, а не десять. <b>Сверить</b>");
            await page.KeepAsync("flag-form-ru");
            await page.GetByRole(AriaRole.Button, new() { Name = "Пометить", Exact = true }).ClickAsync();
            await Expect(page.Locator(".flag-note")).ToHaveTextAsync("Пятнадцать, а не десять. <b>Сверить</b>");
            await Expect(page.Locator(".status")).ToContainTextAsync("1\u00a0помета");
            await page.KeepAsync("flag-set-ru");
        }

        await using var again = await RunningServer.StartAsync(workspace);
        await page.GotoAsync(new Uri(again.Address, "w/sample").AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "Строка 4" }).ClickAsync();
        await Expect(page.Locator("#r4 + .flag-line .flag-note")).ToHaveTextAsync("Пятнадцать, а не десять. <b>Сверить</b>");
        var flag = Assert.Single(workspace.Open().Flags("sample"));
        Assert.Equal(("accuracy/mistranslation", "B", "reader"), (flag.Category, flag.Anchor.Siglum, flag.Who));
    }

    [SkippableFact]
    public async Task The_gravest_finding_of_a_row_is_flagged_with_one_key()
    {
        var page = await chromium.NewPageAsync("en");
        await using var server = await RunningServer.StartAsync(workspace);
        await OpenAsync(page, server, Rows);
        var row = page.Locator("tr.row:has([data-does=flag-finding])").First;
        await row.FocusAsync();

        await page.Keyboard.PressAsync("Shift+D");

        await Expect(page.Locator(".flag-line .flag-note").First).ToBeVisibleAsync();
        await page.KeepAsync("finding-flagged");
        var flag = Assert.Single(workspace.Open().Flags("sample"));
        Assert.NotNull(flag.Finding);
        Assert.True(flag.Severity > Workbench.Divergences.Severity.Info);
    }

    [SkippableFact]
    public async Task A_flag_taken_off_by_mistake_can_be_put_back()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, Rows);
        await page.Locator("#r3").FocusAsync();
        await page.Keyboard.PressAsync("d");
        await page.GetByRole(AriaRole.Button, new() { Name = "Flag", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take off the flag of row 3" }).ClickAsync();
        await Expect(page.Locator(".flag-line")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await Expect(page.Locator("#r3 + .flag-line")).ToContainTextAsync("disputed");
        Assert.Single(workspace.Open().Flags("sample"));
    }

    [SkippableFact]
    public async Task The_bar_over_the_work_leads_to_its_rows_and_arrow_keys_go_along_it()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, Rows);
        var cells = page.Locator(".overview .bar a");
        await cells.First.WaitForAsync();
        await page.KeepAsync("overview");
        await cells.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(cells.Nth(1)).ToBeFocusedAsync();
        await Expect(cells.Nth(1)).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("#r\\d+$"));
    }

    [SkippableFact]
    public async Task A_class_of_differences_that_is_unticked_stays_hidden_on_the_next_page()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, Rows);
        await page.Locator(".legend summary").ClickAsync();
        await page.Locator("input[data-class=content]").UncheckAsync();
        await page.KeepAsync("classes");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-hide", "content");
        await OpenAsync(page, server, Rows);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-hide", "content");
        await page.Locator(".legend summary").ClickAsync();
        await Expect(page.Locator("input[data-class=content]")).Not.ToBeCheckedAsync();
        Assert.Equal("none", await page.Locator(".rows .k-content:not(.caret)").First.EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine"));
    }

    [SkippableFact]
    public async Task A_word_lights_up_what_stands_for_it_under_the_pointer_and_by_key()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, Rows);
        await page.Locator("#r3").FocusAsync();
        await page.Keyboard.PressAsync("w");
        Assert.Equal(1, await page.EvaluateAsync<int>("() => CSS.highlights.get('word-self').size"));
        Assert.NotEqual(0, await page.EvaluateAsync<int>("() => CSS.highlights.get('word-partner').size"));
        await Expect(page.Locator("[data-words-told]")).ToContainTextAsync(" = ");
        await page.KeepAsync("words");
    }

    [SkippableFact]
    public async Task Keys_act_on_the_row_that_has_the_focus_and_nowhere_else()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, Rows);
        await page.Keyboard.PressAsync("v");
        await Expect(page.Locator("html")).Not.ToHaveAttributeAsync("data-differences", "hidden");

        await page.Locator("#r3").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#r4")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(page.Locator("tr.row").Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("v");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-differences", "hidden");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Differences" })).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("d");
        await Expect(page.GetByLabel("What is wrong")).ToBeFocusedAsync();
        await page.GetByLabel("Note").FillAsync("d v ? are letters here");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".flag-form")).ToHaveCountAsync(0);
        await Expect(page.Locator("tr.row").First).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_sentence_under_the_pointer_lights_up_what_renders_it()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, Rows);
        await page.Locator("#r4 td").Nth(0).Locator(".s").Nth(1).HoverAsync(new() { Position = new() { X = 20, Y = 8 } });
        await Expect(page.Locator("#r4 td").Nth(1).Locator("[data-lit=partner]")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator("#r4 td").Nth(2).Locator("[data-lit=partner]")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator("#r4 td").Nth(0).Locator("[data-lit]")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-lit]:not(#r4 *)")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task The_overview_fills_in_how_far_every_division_diverges()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "w/sample").AbsoluteUri);
        await Expect(page.Locator(".divisions[aria-busy=false] .strip")).ToHaveCountAsync(10, new() { Timeout = 60_000 });
        await Expect(page.Locator(".overview .bar a")).Not.ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await page.KeepAsync("overview-of-work");
        await Expect(page.Locator(".strip").First).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("^Divergence [0-9]+"));
    }

    [SkippableFact]
    public async Task A_page_left_open_over_a_restart_comes_back_by_itself()
    {
        var page = await chromium.NewPageAsync("ru");
        int port;
        await using (var server = await RunningServer.StartAsync(workspace))
        {
            port = server.Address.Port;
            await OpenAsync(page, server, Rows);
            await page.EvaluateAsync("document.body.dataset.before = 'yes'");
        }

        await Expect(page.Locator("#components-reconnect-modal")).ToContainTextAsync("Связь с Workbench прервалась");
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await page.KeepAsync("connection-lost-ru");
        await using var again = await RunningServer.StartAsync(workspace, port);
        await Expect(page.Locator("body:not([data-before]) #r4")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task The_page_follows_the_system_in_light_and_dark_until_the_reader_says_otherwise()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync(dark: true);
        await OpenAsync(page, server, Rows);
        var dark = await PaperAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Light", Exact = true }).ClickAsync();
        var light = await PaperAsync(page);
        Assert.NotEqual(dark, light);
        await page.ReloadAsync();
        Assert.Equal(light, await PaperAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark", Exact = true }).ClickAsync();
        await Expect(page.Locator("html[data-theme]")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Markup_in_a_text_does_nothing_in_the_browser()
    {
        workspace.WithScript();
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        foreach (var path in new[] { "", "w/script", "w/script/rows" })
        {
            await page.GotoAsync(new Uri(server.Address, path).AbsoluteUri);
            await Expect(page.Locator("main")).ToContainTextAsync("<script>document.title='broken in'</script>");
            await Expect(page.Locator("main img")).ToHaveCountAsync(0);
            Assert.NotEqual("broken in", await page.TitleAsync());
        }
    }

    [SkippableTheory]
    [InlineData("en", 800, false)]
    [InlineData("ru", 1280, true)]
    [InlineData("ru", 2560, false)]
    [InlineData("en", 420, true)]
    public async Task Every_page_fits_its_window_and_no_message_stands_in_the_console(string language, int width, bool dark)
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync(language, width, dark);
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        foreach (var path in new[] { "", "w/sample", Rows })
        {
            await page.GotoAsync(new Uri(server.Address, path).AbsoluteUri);
            await page.KeepAsync($"{path.Split('?')[0].Replace('/', '-')}-{language}-{width}-{(dark ? "dark" : "light")}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} is wider than {width}");
        }

        Assert.Empty(complaints);
    }

    /// <summary>Opens a page and waits until its buttons are connected.</summary>
    private static async Task OpenAsync(IPage page, RunningServer server, string path)
    {
        await page.GotoAsync(new Uri(server.Address, path).AbsoluteUri);
        await Expect(page.Locator(".desk[data-connected][aria-busy=false]")).ToBeVisibleAsync();
    }

    private static Task<string> PaperAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
