using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Workbench.App.Tests.Web.Support;
using Workbench.Divergences;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web.Days;

/// <summary>A translator's day from three files to an export, on the pages alone.</summary>
internal sealed partial class WorkingDay(IPage page, Hand hand, TestWorkspace workspace)
{
    private const string Work = "slovo";

    /// <summary>What a job may take on a busy machine.</summary>
    private const float Long = 120_000;

    public async Task SpendAsync(Uri address)
    {
        await page.GotoAsync(address.AbsoluteUri);
        await ImportAsync();
        await GoToAsync("Editor");
        await new EditingHours(page, hand, workspace, Work).SpendAsync();
        await GoToAsync("Review");
        await ReviewAsync();
        await GoToAsync("Rows");
        await FlagAsync();
        await DiscussAndResolveAsync();
        await GoToAsync("Overview");
        await TranslateAsync();
        await GoToAsync("Export");
        await ExportAsync();
    }

    private async Task ImportAsync()
    {
        await hand.SendAsync(
            page.Locator("input[type=file]"),
            Repository.PathTo("alignments", "sample", "original.ru.txt"),
            Repository.PathTo("alignments", "sample", "version-a.en.txt"),
            Repository.PathTo("alignments", "sample", "version-b.en.txt"));
        await hand.UseAsync(page.Locator("main button.main"));
        var files = page.Locator(".file-panel");
        await Expect(files).ToHaveCountAsync(3);
        await Expect(files.First.GetByRole(AriaRole.Radio)).ToBeCheckedAsync();
        await hand.WriteAsync(page.GetByLabel("Short name, for addresses and the console"), Work);
        await hand.WriteAsync(files.Nth(1).GetByLabel("Label of the version"), "A");
        await hand.WriteAsync(files.Nth(2).GetByLabel("Label of the version"), "B");
        await hand.UseAsync(page.GetByRole(AriaRole.Button, new() { Name = "Import and align" }));
        await Expect(page.Locator("main a.go-on")).ToBeVisibleAsync(new() { Timeout = Long });
        await hand.UseAsync(page.Locator("main a.go-on"));
        await Expect(page.Locator("table.rows tbody tr").First).ToContainTextAsync("Пропущенное слово");
        Assert.Equal(["original", "A", "B"], workspace.Open().Texts(Work).Select(text => text.Siglum));
    }

    private async Task ReviewAsync()
    {
        await Expect(page.Locator(".review[data-connected]")).ToBeVisibleAsync();
        await hand.UseAsync(page.Locator("[data-bucket=Audit]"));
        var flags = workspace.Open().Flags(Work).Count;
        foreach (var (decision, key, precision) in new[] { ("Accept", "a", "1 of 1"), ("Pin", "k", "2 of 2"), ("Dispute", "d", "2 of 3") })
        {
            await Expect(page.Locator(".context .here")).ToBeVisibleAsync();
            await hand.DecideAsync(decision, key);
            await Expect(page.Locator("[data-precision]")).ToContainTextAsync(precision);
        }

        Assert.Equal(flags + 1, workspace.Open().Flags(Work).Count);
    }

    private async Task FlagAsync()
    {
        await Expect(page.Locator(".desk[data-connected]")).ToBeVisibleAsync();
        await hand.FlagAsync(page.Locator("tr.row").Nth(1));
        await hand.WriteAsync(page.Locator(".flag-form textarea"), "Softer than the original.");
        await hand.UseAsync(page.Locator(".flag-form button.main"));
        await Expect(page.Locator(".flag-line", new() { HasText = "Softer than the original." })).ToBeVisibleAsync();
    }

    private async Task DiscussAndResolveAsync()
    {
        await hand.UseAsync(page.Locator(".flag-line", new() { HasText = "Softer than the original." }).Locator("a.flag-id"));
        await hand.WriteAsync(page.GetByLabel("What do you think?"), "Both readings stand in the drafts.");
        await hand.UseAsync(page.GetByRole(AriaRole.Button, new() { Name = "Say it" }));
        await Expect(page.Locator(".notice")).ToHaveTextAsync("The comment is kept.");
        await hand.UseAsync(page.GetByRole(AriaRole.Button, new() { Name = "It should not stand" }));
        await Expect(page.Locator("#main")).ToContainTextAsync("Both readings stand in the drafts.");
        await hand.WriteAsync(page.GetByLabel("What holds from now on"), "tale");
        await hand.WriteAsync(page.GetByLabel("Reason"), "so the author elsewhere");
        await hand.UseAsync(page.GetByRole(AriaRole.Button, new() { Name = "Rule", Exact = true }));
        await Expect(page.Locator(".ruling .decision")).ToHaveTextAsync("tale");
        var flag = workspace.Open().Flags(Work).Single(one => one.Note == "Softer than the original.");
        Assert.Equal((FlagStatus.Resolved, "tale"), (flag.Status, flag.Ruling?.Decision));
    }

    private async Task TranslateAsync()
    {
        await Expect(page.Locator(".witness-desk[data-connected]")).ToBeVisibleAsync();
        await hand.UseAsync(page.GetByRole(AriaRole.Button, new() { Name = "Translate", Exact = true }));
        await Expect(page.Locator(".witness-desk .job-done")).ToBeVisibleAsync(new() { Timeout = Long });
        await Expect(page.Locator("table.texts")).ToContainTextAsync("mt-apertium");
        var machine = workspace.Open().FindText(Work, "mt-apertium")!;
        Assert.Equal(TextRole.MachineVersion, machine.Description.Role);
        Assert.All(machine.Document.Units, unit => Assert.Contains("The machine says", unit.Text, StringComparison.Ordinal));
    }

    private async Task ExportAsync()
    {
        await Expect(page.Locator("form[data-connected]")).ToBeVisibleAsync();
        await hand.ChooseAsync(page.Locator("input[value=html]"));
        await hand.UseAsync(page.Locator("main button.main"));
        var result = page.Locator("a[href$='/result']");
        await Expect(result).ToBeVisibleAsync(new() { Timeout = Long });
        var download = await page.RunAndWaitForDownloadAsync(() => hand.UseAsync(result));
        var edition = Tags().Replace(await File.ReadAllTextAsync(await download.PathAsync()), "");
        Assert.Equal($"{Work}.html", download.SuggestedFilename);
        Assert.All(["В октябре 1922 года", "Corrected words.", "The machine says"], words => Assert.Contains(words, edition, StringComparison.Ordinal));
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    private Task GoToAsync(string section) => hand.UseAsync(page.Locator(".work-nav").GetByRole(AriaRole.Link, new() { Name = section, Exact = true }));
}
