using System.Diagnostics;
using Microsoft.Playwright;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Tests.Web.Support;
using Workbench.Divergences;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>Whole working days in a real browser: from three files to an export, and over a server that is killed.</summary>
public sealed class WorkingDayTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Work = "slovo";

    /// <summary>Every operation on rows that has a key: the key, the column, the row.</summary>
    private static readonly (string Key, string Column, int Row)[] ByKey =
    [
        ("Control+Backspace", "", 4), ("Control+Enter", "A", 3), ("Enter", "A", 4), ("Backspace", "B", 5), ("Control+ArrowDown", "A", 2), ("Control+ArrowUp", "", 5),
        ("x", "B", 4), ("Shift+X", "A", 4), ("a", "A", 8), ("Shift+A", "", 2), ("k", "B", 3), ("r", "B", 3), ("c", "B", 3),
    ];

    /// <summary>The same by the menu of a row, where the pointer finds it.</summary>
    private static readonly (string Action, string Column, int Row)[] ByMouse = [("Merge with the row above", "", 12), ("Confirm", "A", 14), ("Pin or unpin", "B", 15), ("Moved", "A", 16)];

    private readonly TestWorkspace workspace = new();
    private readonly List<Process> servers = [];
    private readonly StubApertium service = new(text => $"machine: {text}");

    public void Dispose()
    {
        foreach (var server in servers)
        {
            server.Kill();
            server.WaitForExit();
            server.Dispose();
        }

        service.Dispose();
        workspace.Dispose();
    }

    [SkippableFact]
    public async Task From_three_files_to_an_export_with_every_operation_between()
    {
        await using var server = await RunningServer.StartAsync(workspace, variables: name => name == "WORKBENCH_APERTIUM_URL" ? service.Address : null);
        var page = await chromium.NewPageAsync();
        await ImportAsync(page, server);
        await EditAsync(page, server);
        await ReviewAsync(page, server);
        await DisputeAsync(page, server);
        await TranslateAsync(page, server);
        await ExportAsync(page, server);
    }

    [SkippableFact]
    public async Task A_server_killed_in_the_middle_of_an_edit_and_started_again_is_found_by_the_page_and_nothing_is_lost()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGKILL to send.");
        workspace.WithSample().Close();
        var page = await chromium.NewPageAsync();
        var first = Serve("0");
        var address = new Uri((await first.StandardOutput.ReadLineAsync())!);
        await OpenEditorAsync(page, address, "sample");
        await page.Locator("#r4 .cell[data-column='A']").FocusAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("[data-saved]")).ToContainTextAsync("saved");
        await page.Keyboard.PressAsync("e");
        await page.Locator("[data-edit-text]").FillAsync("Words nobody has saved yet.");
        var glossary = await page.Context.NewPageAsync();
        await glossary.GotoAsync(new Uri(address, "w/sample/glossary").AbsoluteUri);
        await glossary.GetByLabel("Term", new() { Exact = true }).FillAsync("письмо");
        await glossary.GetByLabel("Reason").FillAsync("half wri");
        await glossary.EvaluateAsync("document.body.dataset.before = 'yes'");

        first.Kill();
        await first.WaitForExitAsync();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        var again = Serve($"{address.Port}");
        await again.StandardOutput.ReadLineAsync();

        await Expect(page.Locator("#r4 .cell[data-column='A'].state-pinned")).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await Expect(page.Locator(".unsent")).ToContainTextAsync("Words nobody has saved yet.");
        await Expect(page.Locator(".editor[data-connected]")).ToBeVisibleAsync();
        await Expect(glossary.Locator("body:not([data-before])")).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await Expect(glossary.GetByLabel("Reason")).ToHaveValueAsync("half wri");
        await glossary.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Expect(glossary.Locator(".notice, .unsent")).ToBeVisibleAsync();
        if (await glossary.Locator(".unsent").IsVisibleAsync())
        {
            // The other page was given the newer cookie: this one says so, and has the words.
            await glossary.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        }

        await Expect(glossary.Locator(".glossary tbody")).ToContainTextAsync("half wri");
    }

    private Process Serve(string port)
    {
        servers.Add(BuiltProgram.Start(workspace.Folder, new Dictionary<string, string>(), "serve", "--port", port));
        return servers[^1];
    }

    private static async Task ImportAsync(IPage page, RunningServer server)
    {
        await page.GotoAsync(server.Address.AbsoluteUri);
        await page.Locator("main a.next").ClickAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(
            [Repository.PathTo("alignments", "sample", "original.ru.txt"), Repository.PathTo("alignments", "sample", "version-a.en.txt"), Repository.PathTo("alignments", "sample", "version-b.en.txt")]);
        await page.Locator("main button.main").ClickAsync();
        await Expect(page.Locator(".file-panel")).ToHaveCountAsync(3);
        await Expect(page.Locator(".file-panel").First.Locator("input[type=radio]")).ToBeCheckedAsync();
        await page.GetByLabel("Short name, for addresses and the console").FillAsync(Work);
        await page.Locator(".file-panel").Nth(1).GetByLabel("Label of the version").FillAsync("A");
        await page.Locator(".file-panel").Nth(2).GetByLabel("Label of the version").FillAsync("B");
        await page.Locator(".file-panel").Nth(2).GetByLabel("Label of the version").PressAsync("Tab");
        await page.Locator("main button.main").ClickAsync();
        await page.Locator("main a.next").ClickAsync(new() { Timeout = 120_000 });
        await Expect(page.Locator("table.rows tbody tr").First).ToBeVisibleAsync();
    }

    private async Task EditAsync(IPage page, RunningServer server)
    {
        await OpenEditorAsync(page, server.Address, Work);
        var before = State();
        var done = 0;
        foreach (var (key, column, row) in ByKey)
        {
            await Cell(page, row, column).FocusAsync();
            await page.Keyboard.PressAsync(key);
            await ToldAsync(page, "Done");
            done++;
        }

        foreach (var (action, column, row) in ByMouse)
        {
            await Cell(page, row, column).ClickAsync();
            await page.Locator($"#r{row}").HoverAsync();
            await page.Locator($"#r{row} .row-menu").ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = action }).First.ClickAsync();
            await ToldAsync(page, "Done");
            done++;
        }

        await Cell(page, 4, "A").FocusAsync();
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("Enter");
        await ToldAsync(page, "Done");
        await Cell(page, 5, "A").FocusAsync();
        await page.Keyboard.PressAsync("e");
        await page.Locator("[data-edit-text]").FillAsync("Corrected words.");
        await page.Keyboard.PressAsync("Control+Enter");
        await ToldAsync(page, "Done");
        await Cell(page, 6, "A").FocusAsync();
        await page.Keyboard.PressAsync("o");
        await page.Keyboard.PressAsync("3");
        await ToldAsync(page, "Done");
        Assert.NotEqual(before, State());

        for (var undone = 0; undone < done + 3; undone++)
        {
            await page.Keyboard.PressAsync("Control+z");
            await ToldAsync(page, "Undone");
        }

        Assert.Equal(before, State());
    }

    private async Task ReviewAsync(IPage page, RunningServer server)
    {
        await page.GotoAsync(new Uri(server.Address, $"w/{Work}/review").AbsoluteUri);
        await Expect(page.Locator(".review[data-connected]")).ToBeVisibleAsync();
        await page.Locator("[data-bucket=Audit]").ClickAsync();
        foreach (var (key, precision) in new[] { ("a", "1 of 1"), ("k", "2 of 2"), ("d", "2 of 3") })
        {
            await page.Keyboard.PressAsync(key);
            await Expect(page.Locator("[data-precision]")).ToContainTextAsync(precision);
        }

        Assert.Single(workspace.Open().Flags(Work));
    }

    private async Task DisputeAsync(IPage page, RunningServer server)
    {
        await page.GotoAsync(new Uri(server.Address, $"w/{Work}/rows?division=2").AbsoluteUri);
        await Expect(page.Locator(".desk[data-connected]")).ToBeVisibleAsync();
        await page.Locator("#r4").FocusAsync();
        await page.Keyboard.PressAsync("d");
        await page.Locator(".flag-form textarea").FillAsync("Softer than the original.");
        await page.Locator(".flag-form button.main").ClickAsync();
        await Expect(page.Locator("table.rows")).ToContainTextAsync("Softer than the original.");
        var flag = workspace.Open().Flags(Work).Single(f => f.Note == "Softer than the original.");

        await page.GotoAsync(new Uri(server.Address, $"disputes/{flag.Id}").AbsoluteUri);
        await page.GetByLabel("What do you think?").FillAsync("Both readings stand in the drafts.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToHaveTextAsync("The comment is kept.");
        await page.GetByRole(AriaRole.Button, new() { Name = "It should not stand" }).ClickAsync();
        await page.GetByLabel("What holds from now on").FillAsync("abuse");
        await page.GetByLabel("Reason").FillAsync("so the author elsewhere");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rule", Exact = true }).ClickAsync();
        await Expect(page.Locator(".ruling .decision")).ToHaveTextAsync("abuse");
        Assert.Equal(FlagStatus.Resolved, workspace.Open().FindFlag(flag.Id)!.Status);

        await Expect(page.Locator(".dossier-desk[data-connected]")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the dossier as DOCX" }).ClickAsync();
        await Expect(page.Locator(".dossier-desk a[href$='/result']")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private async Task TranslateAsync(IPage page, RunningServer server)
    {
        await page.GotoAsync(new Uri(server.Address, $"w/{Work}").AbsoluteUri);
        await Expect(page.Locator(".witness-desk[data-connected]")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Translate", Exact = true }).ClickAsync();
        await Expect(page.Locator(".witness-desk .job-done")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Expect(page.Locator("table.texts")).ToContainTextAsync("mt-apertium");
        Assert.Contains(workspace.Open().Texts(Work), text => text.Role == TextRole.MachineVersion);
    }

    private static async Task ExportAsync(IPage page, RunningServer server)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Export", Exact = true }).ClickAsync();
        await Expect(page.Locator("form[data-connected]")).ToBeVisibleAsync();
        await page.Locator("input[value=html]").CheckAsync();
        await page.Locator("main button.main").ClickAsync();
        await Expect(page.Locator("a[href$='/result']")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='/result']").ClickAsync());
        var edition = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Equal($"{Work}.html", download.SuggestedFilename);
        Assert.Contains("В октябре 1922 года", edition, StringComparison.Ordinal);
    }

    private static async Task OpenEditorAsync(IPage page, Uri address, string work)
    {
        await page.GotoAsync(new Uri(address, $"w/{work}/edit?row=3").AbsoluteUri);
        await Expect(page.Locator(".editor[data-connected]")).ToBeVisibleAsync();
    }

    private static async Task ToldAsync(IPage page, string told)
    {
        await Expect(page.Locator("[data-told]")).ToContainTextAsync(told);
        await Expect(page.Locator("[data-saved]")).ToContainTextAsync("saved");
        await page.EvaluateAsync("() => document.querySelector('[data-told]').textContent = ''");
    }

    private static ILocator Cell(IPage page, int row, string column) => page.Locator($"#r{row} .cell[data-column='{column}']");

    private string State()
    {
        var work = workspace.Open().FindAlignedWork(Work)!;
        return string.Join('\n', work.Rows.Select(row => string.Join(" | ", row.Cells.Select(c => string.Join(',', c.Links.Select(l => $"{l} {l.State} {l.Moved} {l.Reason}"))).Prepend($"{row.Original}"))))
            + string.Join('\n', work.Versions.SelectMany(v => v.Text.Document.Units).Select(u => u.Text));
    }
}
