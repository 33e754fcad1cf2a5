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

        var held = await bench.RunAsync("align", "mill");
        Assert.Equal(ExitCode.WorkspaceHeld, held.Exit);
        Assert.Contains(address, held.Error, StringComparison.Ordinal);

        using (var signal = Process.Start("kill", ["-INT", $"{server.Id}"]))
        {
            await signal.WaitForExitAsync();
        }

        Assert.Equal(ExitCode.Done, (await server.FinishAsync()).Exit);
        await bench.DoAsync("align", "mill");
    }

    [Fact]
    public async Task A_port_that_is_none_is_bad_usage() => Assert.Equal(ExitCode.Usage, (await bench.RunAsync("serve", "--port", "70000")).Exit);
}
