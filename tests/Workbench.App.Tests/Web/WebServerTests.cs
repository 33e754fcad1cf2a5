using System.Net;
using System.Net.NetworkInformation;
using Workbench.App.Tests.Web.Support;
using Workbench.App.Web;
using Xunit;

namespace Workbench.App.Tests.Web;

public sealed class WebServerTests : IDisposable
{
    private readonly TestWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task Port_zero_takes_a_free_port_and_the_first_line_is_the_address()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        Assert.Matches(@"^http://127\.0\.0\.1:[1-9][0-9]+/$", server.Address.AbsoluteUri);
        Assert.Contains("This workspace is empty", await server.GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_listens_on_loopback_addresses_only()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(e => e.Port == server.Address.Port).ToList();
        Assert.NotEmpty(listening);
        Assert.All(listening, e => Assert.True(IPAddress.IsLoopback(e.Address), e.ToString()));
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_words_with_the_way_out()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var options = RunningServer.Options(workspace.Open(), server.Address.Port);
        var refused = await Assert.ThrowsAsync<InputException>(() => WebServer.RunAsync(options, workspace.Open(), TextWriter.Null, CancellationToken.None));
        Assert.Equal($"--port {server.Address.Port}", refused.SourceName);
        Assert.Contains("--port 0", refused.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_server_gives_its_port_back()
    {
        int port;
        await using (var first = await RunningServer.StartAsync(workspace))
        {
            port = first.Address.Port;
        }

        await using var second = await RunningServer.StartAsync(workspace, port);
        Assert.Equal(port, second.Address.Port);
    }
}
