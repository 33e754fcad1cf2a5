using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime;
using Workbench.App.Web.Hosting;
using Workbench.App.Web.Security;
using Workbench.App.Web.Store;
using Workbench.Storage;

namespace Workbench.App.Web;

/// <summary>The local web: pages over one open workspace, on the loopback addresses and, only where that was asked for, on one more.</summary>
public static class WebServer
{
    /// <summary>A work is compared on every core; pages are answered meanwhile and do not wait for its threads.</summary>
    private const int LeastThreads = 32;

    /// <summary>Serves until cancelled. The address is the first and only line written to the output.</summary>
    /// <exception cref="InputException">The port is taken, or cannot be had.</exception>
    public static async Task RunAsync(WebServerOptions options, Workspace workspace, TextWriter output, CancellationToken cancel)
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, LeastThreads), ports);

        // A long work fills the memory with millions of objects: they are looked through beside those who edit it, not while they wait.
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        using var sockets = ServerSockets.Bind(options.Port, options.Host);
        var reach = new Reach(options.Host);
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{sockets.Port}/"));
        await using var app = WebApp.Build(options, workspace, sockets, reach);
        await app.StartAsync(cancel);
        workspace.Announce(address.AbsoluteUri, app.Services.GetRequiredService<StoreToken>().Value);
        var shown = reach.IsWide ? Login(reach, sockets.Port) : address;
        await output.WriteLineAsync(shown.AbsoluteUri);
        await output.FlushAsync(CancellationToken.None);
        options.Serving?.Invoke(shown);
        var warming = options.WarmsUp ? WarmUp.RunAsync(workspace, address, reach, options.Time, cancel) : Task.CompletedTask;

        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancel.Register(() => stopped.TrySetResult()))
        {
            await stopped.Task;
        }

        await warming;

        await app.StopAsync(CancellationToken.None);
    }

    /// <summary>The link by which a browser is let in, on this computer or another.</summary>
    private static Uri Login(Reach reach, int port)
    {
        var isAny = reach.Wider!.Equals(IPAddress.Any) || reach.Wider.Equals(IPAddress.IPv6Any);
        var host = isAny ? "127.0.0.1" : reach.Wider.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{reach.Wider}]" : reach.Wider.ToString();
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{port}{LoginGate.Path}?token={reach.Token}"));
    }
}
