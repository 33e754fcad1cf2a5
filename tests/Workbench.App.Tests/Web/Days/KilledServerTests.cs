using System.Diagnostics;
using Microsoft.Playwright;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Tests.Web.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web.Days;

/// <summary>A server that dies under the hands of people who write, and is started again.</summary>
public sealed class KilledServerTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();
    private readonly List<Process> servers = [];

    public void Dispose()
    {
        foreach (var server in servers)
        {
            server.Kill();
            server.WaitForExit();
            server.Dispose();
        }

        workspace.Dispose();
    }

    [SkippableFact]
    public async Task A_server_killed_in_the_middle_of_an_edit_and_started_again_is_found_by_the_page_and_nothing_is_lost()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGKILL to send.");
        workspace.Close();
        var address = new Uri(await ServeAsync("0"));
        var editor = await chromium.NewPageAsync();
        await PinAndBeginToWriteAsync(editor, address);
        var glossary = await editor.Context.NewPageAsync();
        await BeginATermAsync(glossary, address);

        servers[0].Kill();
        await servers[0].WaitForExitAsync();
        await Expect(editor.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await ServeAsync($"{address.Port}");

        await Expect(Cell(editor).And(editor.Locator(".state-pinned"))).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await Expect(editor.Locator(".unsent")).ToContainTextAsync("Words nobody has saved yet.");
        await Expect(editor.Locator(".editor[data-connected]")).ToBeVisibleAsync();
        await KeepTheTermAsync(glossary);
    }

    private static async Task PinAndBeginToWriteAsync(IPage editor, Uri address)
    {
        await editor.GotoAsync(new Uri(address, "w/sample/edit?row=3").AbsoluteUri);
        await Expect(editor.Locator(".editor[data-connected]")).ToBeVisibleAsync();
        await Cell(editor).FocusAsync();
        await editor.Keyboard.PressAsync("k");
        await Expect(editor.Locator("[data-saved]")).ToContainTextAsync("saved");
        await editor.Keyboard.PressAsync("e");
        await editor.Locator("[data-edit-text]").FillAsync("Words nobody has saved yet.");
    }

    private static async Task BeginATermAsync(IPage glossary, Uri address)
    {
        await glossary.GotoAsync(new Uri(address, "w/sample/glossary").AbsoluteUri);
        await glossary.GetByLabel("Term", new() { Exact = true }).FillAsync("письмо");
        await glossary.GetByLabel("Reason").FillAsync("half wri");
        await glossary.EvaluateAsync("document.body.dataset.before = 'yes'");
    }

    private static async Task KeepTheTermAsync(IPage glossary)
    {
        var keep = glossary.GetByRole(AriaRole.Button, new() { Name = "Keep" });
        await Expect(glossary.Locator("body:not([data-before])")).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await Expect(glossary.GetByLabel("Reason")).ToHaveValueAsync("half wri");
        await keep.ClickAsync();
        await Expect(glossary.Locator(".notice, .unsent")).ToBeVisibleAsync();
        if (await glossary.Locator(".unsent").IsVisibleAsync())
        {
            // The other page was given the newer cookie: this one says so, and has the words.
            await keep.ClickAsync();
        }

        await Expect(glossary.Locator(".glossary tbody")).ToContainTextAsync("half wri");
    }

    private static ILocator Cell(IPage editor) => editor.Locator("#r4 .cell[data-column='A']");

    private async Task<string> ServeAsync(string port)
    {
        servers.Add(BuiltProgram.Start(workspace.Folder, new Dictionary<string, string>(), "serve", "--port", port));
        return (await servers[^1].StandardOutput.ReadLineAsync())!;
    }
}
