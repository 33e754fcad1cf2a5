using System.Diagnostics;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class ServeTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [SkippableFact]
    public async Task The_first_line_is_the_address_and_others_are_told_it_until_the_server_is_stopped()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGINT to send.");
        await bench.MakeWorkAsync();
        using var server = BuiltProgram.Start(bench.Folder, new Dictionary<string, string>(), "serve", "--port", "0");
        var address = (await server.StandardOutput.ReadLineAsync())!;

        using (var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false }))
        {
            Assert.True((await browser.GetAsync(new Uri(address))).IsSuccessStatusCode);
        }

        var held = await bench.RunAsync("serve", "--port", "0");
        Assert.Equal(ExitCode.WorkspaceHeld, held.Exit);
        Assert.Contains(address, held.Error, StringComparison.Ordinal);
        await bench.DoAsync("align", "mill");

        using (var signal = Process.Start("kill", ["-INT", $"{server.Id}"]))
        {
            await signal.WaitForExitAsync();
        }

        Assert.Equal(ExitCode.Done, (await server.FinishAsync()).Exit);
        Assert.Contains("align", (await bench.DoAsync("history", "mill")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_opens_it_on_every_address_is_told_that_others_need_one_of_this_computers()
    {
        await bench.MakeWorkAsync();
        using var server = BuiltProgram.Start(bench.Folder, new Dictionary<string, string>(), "serve", "--port", "0", "--host", "0.0.0.0");
        Assert.StartsWith("http://127.0.0.1:", await server.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        Assert.Contains("with an address of this computer in the place of 127.0.0.1", await server.StandardError.ReadLineAsync(), StringComparison.Ordinal);
        server.Kill();
        await server.WaitForExitAsync();
    }

    [SkippableFact]
    public async Task Of_a_server_that_is_killed_in_the_middle_of_an_import_nothing_half_is_left_and_the_console_is_told()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGKILL to send.");
        await bench.MakeWorkAsync();
        var before = await bench.StateAsync();
        var volume = string.Join("\n\n", Enumerable.Range(0, 60_000).Select(i => $"Paragraph {i} of a long volume, which takes a while."));
        bench.Write("volume.txt", volume);
        using var server = BuiltProgram.Start(bench.Folder, new Dictionary<string, string>(), "serve", "--port", "0");
        await server.StandardOutput.ReadLineAsync();
        var stage = new FileInfo(bench.At("workbench.db-wal"));
        var start = stage.Length;

        var import = Task.Run(() => bench.RunAsync("import", "volume.txt", "--work", "mill", "--siglum", "volume", "--language", "en"));
        while (!import.IsCompleted && stage.Length == start)
        {
            await Task.Yield();
            stage.Refresh();
        }

        server.Kill();
        var answer = await import;

        // On a busy machine the import may be done before the blow; then all of it is there.
        Assert.True(answer.Exit is ExitCode.WorkspaceHeld or ExitCode.Done, answer.Error);
        var after = await bench.StateAsync();
        Assert.True(
            answer.Exit == ExitCode.Done ? after.Contains("\"units\": 60000", StringComparison.Ordinal) : answer.Error.Contains("Nothing of the unfinished edit was kept", StringComparison.Ordinal)
                ? before == after
                : answer.Error.Contains("it was kept whole or not at all", StringComparison.Ordinal) && (before == after || after.Contains("\"units\": 60000", StringComparison.Ordinal)),
            answer.Error);
        Assert.Contains("Everything is as it should be.", (await bench.DoAsync("doctor")).Out, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Who_stands_in_no_workspace_is_served_their_own_which_is_there_again_the_next_time()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGINT to send.");
        var own = Path.Combine(bench.Folder, "data", "Workbench", "texts");
        for (var time = 0; time < 2; time++)
        {
            using var server = BuiltProgram.Start(bench.Folder, new Dictionary<string, string> { ["XDG_DATA_HOME"] = bench.At("data") }, "serve", "--port", "0");
            Assert.StartsWith("http://127.0.0.1:", await server.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
            using (var signal = Process.Start("kill", ["-INT", $"{server.Id}"]))
            {
                await signal.WaitForExitAsync();
            }

            var answer = await server.FinishAsync();
            Assert.Equal(ExitCode.Done, answer.Exit);
            Assert.Contains(own, answer.Error, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(Path.Combine(own, "workspace.json")));
        Assert.Equal(["data"], Directory.GetFileSystemEntries(bench.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_workspace_that_is_named_and_not_there_is_told_and_no_other_served()
    {
        var answer = await bench.RunAsync("serve", "--port", "0", "-w", "letters");

        Assert.Equal(ExitCode.Input, answer.Exit);
        Assert.Contains("is no workspace", answer.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(bench.Folder));
    }

    [Fact]
    public async Task A_port_that_is_none_is_bad_usage() => Assert.Equal(ExitCode.Usage, (await bench.RunAsync("serve", "--port", "70000")).Exit);
}
