using Microsoft.Playwright;
using Workbench.Aligning;
using Workbench.App.Tests.Web.Support;
using Workbench.Editing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>Two people in two browsers over one server: who comes later is told, and neither loses anything.</summary>
public sealed class TogetherTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [SkippableFact]
    public async Task What_two_people_do_to_one_row_stands_on_both_pages_and_bears_their_names()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var (anna, peter) = (await chromium.NewPageAsync(), await chromium.NewPageAsync());
        await OpenEditorAsync(anna, server, "Анна");
        await OpenEditorAsync(peter, server, "Пётр");
        await Cell(anna, 4, "A").FocusAsync();
        await anna.Keyboard.PressAsync("k");
        await Cell(peter, 4, "B").FocusAsync();
        await peter.Keyboard.PressAsync("a");
        foreach (var page in new[] { anna, peter })
        {
            await Expect(Cell(page, 4, "A")).ToContainTextAsync("pinned");
            await Expect(Cell(page, 4, "B")).ToContainTextAsync("confirmed");
        }

        Assert.Equal(["Анна", "Пётр"], workspace.Open().History("sample", 2).Select(operation => operation.Who).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task A_new_alignment_that_was_looked_at_before_another_moved_the_rows_is_refused_and_made_after_a_new_look()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var (anna, peter) = (await chromium.NewPageAsync(), await chromium.NewPageAsync());
        await OpenEditorAsync(anna, server, "Анна");
        await OpenEditorAsync(peter, server, "Пётр");
        await PinpointAsync(anna, 12, 14);
        await Cell(peter, 4, "A").FocusAsync();
        await peter.Keyboard.PressAsync("Control+Enter");
        await Expect(Cell(anna, 5, "A")).ToContainTextAsync("omitted");

        await anna.Keyboard.PressAsync("Control+Enter");
        await Expect(anna.Locator("[data-told]")).ToContainTextAsync("Others have edited meanwhile");
        Assert.Equal("Пётр", workspace.Open().History("sample", 1).Single().Who);
        Assert.DoesNotContain(workspace.Open().FindAlignment("sample", "A")!.Links, link => link.State == LinkState.Pinned);

        var units = (await Cell(anna, 15, "A").GetAttributeAsync("data-units"))!;
        await PinpointAsync(anna, 13, 15);
        await anna.Keyboard.PressAsync("Control+Enter");
        await Expect(peter.Locator(".cell.state-pinned[data-column='A']")).ToHaveAttributeAsync("data-units", units);
    }

    [SkippableFact]
    public async Task A_list_of_sure_rows_accepts_no_row_that_another_changed_since_and_none_that_took_its_number()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var anna = await chromium.NewPageAsync();
        await anna.GotoAsync(new Uri(server.Address, "w/sample/review").AbsoluteUri);
        await Expect(anna.Locator(".review[data-connected]")).ToBeVisibleAsync();
        await Expect(anna.Locator(".buckets .hint")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await anna.Locator("[data-do=Batch]").ClickAsync();
        await Expect(anna.Locator("[data-dialog=batch] tr").First).ToBeVisibleAsync();
        var listed = await anna.Locator("[data-dialog=batch] tr").CountAsync();
        var doubtful = Doubtful();

        var work = workspace.Open().FindAlignedWork("sample")!;
        workspace.Open().As("Пётр").Apply(RowEdits.SetApart(work, 4, 0));
        await anna.GetByRole(AriaRole.Button, new() { Name = "Accept all of these" }).ClickAsync();

        await Expect(anna.Locator(".notice")).ToContainTextAsync($"{listed - 1} accepted");
        Assert.Equal(doubtful, Doubtful());
    }

    /// <summary>The links nobody should accept unseen, as they stand.</summary>
    private IEnumerable<string> Doubtful() =>
        [.. workspace.Open().FindAlignedWork("sample")!.Versions.SelectMany(version => version.Alignment.Links)
            .Where(link => link is { IsOmission: false, IsAddition: false } && link.Confidence < 0.95).Select(link => $"{link} {link.State}")];

    private static async Task PinpointAsync(IPage page, int original, int version)
    {
        await Cell(page, original, "").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Cell(page, version, "A").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("[data-dialog=realign] tbody tr").First).ToBeVisibleAsync();
    }

    /// <summary>The reader says who they are, and goes to the editor.</summary>
    private static async Task OpenEditorAsync(IPage page, RunningServer server, string name)
    {
        await page.GotoAsync(new Uri(server.Address, "settings").AbsoluteUri);
        await page.Locator("input[name=name]").FillAsync(name);
        await page.Locator("main button.main").ClickAsync();
        await Expect(page.Locator("input[name=name]")).ToHaveValueAsync(name);
        await page.GotoAsync(new Uri(server.Address, "w/sample/edit?row=3").AbsoluteUri);
        await Expect(page.Locator(".editor[data-connected]")).ToBeVisibleAsync();
    }

    private static ILocator Cell(IPage page, int row, string column) => page.Locator($"#r{row} .cell[data-column='{column}']");
}
