using Microsoft.Playwright;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Tests.Web.Support;
using Workbench.App.Web.Importing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>Where a newcomer's first minutes may go wrong, in a real browser.</summary>
public sealed class NewcomerTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string DropOnTheHeading =
        """
        names => {
          const data = new DataTransfer();
          names.forEach(name => data.items.add(new File(["Мельник Егор жил у реки один.\n\nОн молчал весь день."], name, { type: "text/plain" })));
          const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
          document.querySelector("h1").dispatchEvent(event);
          return event.defaultPrevented;
        }
        """;

    private readonly TestWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [SkippableFact]
    public async Task Files_dropped_anywhere_on_the_first_page_one_after_the_other_are_looked_at_together()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(server.Address.AbsoluteUri);
        await Expect(page.Locator(".sample-start[data-connected]")).ToBeVisibleAsync();

        Assert.True(await page.EvaluateAsync<bool>(DropOnTheHeading, new[] { "original.txt" }));
        Assert.True(await page.EvaluateAsync<bool>(DropOnTheHeading, new[] { "copy.txt" }));
        await Expect(page.Locator(".dropped")).ToHaveTextAsync("original.txt, copy.txt");
        await page.Locator("main button.main").ClickAsync();

        await Expect(page.Locator(".file-panel")).ToHaveCountAsync(2);
    }

    [SkippableFact]
    public async Task A_file_dropped_on_a_page_that_takes_none_does_not_take_the_page_away()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "w/sample/rows").AbsoluteUri);
        await Expect(page.Locator(".news[data-connected]")).ToBeVisibleAsync();

        Assert.True(await page.EvaluateAsync<bool>(DropOnTheHeading, new[] { "stray.txt" }));
    }

    [Theory]
    [InlineData("Сталин, т. 5", "сталин-т-5")]
    [InlineData("A. P. Chekhov – Gooseberries.", "a-p-chekhov-gooseberries")]
    public void A_name_is_made_of_a_title_as_a_person_would(string title, string name) => Assert.Equal(name, ImportPlan.FreeName(title, []));

    [SkippableFact]
    public async Task A_name_that_a_work_has_already_is_not_proposed_again()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        var page = await chromium.NewPageAsync();
        await SendAsync(page, server, ("sample.txt", SmallWork.Original));

        await Expect(page.GetByLabel("Short name")).ToHaveValueAsync("sample-2");
        await Expect(page.Locator("main button.main")).ToBeEnabledAsync();
    }

    [SkippableFact]
    public async Task What_was_said_of_files_is_there_when_the_page_is_loaded_again_and_so_is_the_job()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await SendAsync(page, server, ("one.txt", SmallWork.Original), ("two.txt", SmallWork.First));
        await ChangeAsync(page, "Title", "Мельница");
        await page.GetByLabel("This is the original").Nth(1).CheckAsync();
        await ChangeAsync(page, "Translator", "Жуковский");
        await Expect(page.GetByLabel("Short name")).ToHaveValueAsync("мельница");

        await page.ReloadAsync();

        await Expect(page.GetByLabel("Title")).ToHaveValueAsync("Мельница");
        await Expect(page.GetByLabel("This is the original").Nth(1)).ToBeCheckedAsync();
        await Expect(page.GetByLabel("Translator")).ToHaveValueAsync("Жуковский");
        await page.Locator("main button.main").ClickAsync();
        await Expect(page.Locator("main .job")).ToBeVisibleAsync();

        await page.ReloadAsync();

        await Expect(page.Locator(".job-done")).ToBeVisibleAsync();
        await page.Locator("main .go-on").ClickAsync();
        await Expect(page.Locator("table.rows")).ToContainTextAsync("Мельник Егор");
    }

    [SkippableFact]
    public async Task The_switch_of_a_clean_up_rule_stands_beside_its_name()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await SendAsync(page, server, ("scan.txt", "THE   MILL\u00AD\n\n" + SmallWork.Second));
        await page.Locator(".cleaning summary").ClickAsync();

        var (box, name) = (await page.Locator(".cleaning input").First.BoundingBoxAsync(), await page.Locator(".cleaning strong").First.BoundingBoxAsync());

        Assert.InRange(name!.X - (box!.X + box.Width), 0, 24);
        Assert.InRange(Math.Abs(box.Y - name.Y), 0, 12);
    }

    private static async Task SendAsync(IPage page, RunningServer server, params (string Name, string Text)[] files)
    {
        await page.GotoAsync(new Uri(server.Address, "import").AbsoluteUri);
        await page.Locator("input[type=file]").SetInputFilesAsync(
            [.. files.Select(file => new FilePayload { Name = file.Name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(file.Text) })]);
        await page.Locator("main button.main").ClickAsync();
        await Expect(page.Locator(".file-panel")).ToHaveCountAsync(files.Length);
    }

    private static async Task ChangeAsync(IPage page, string label, string words)
    {
        await page.GetByLabel(label).FillAsync(words);
        await page.GetByLabel(label).BlurAsync();
    }
}
