using System.Globalization;
using Workbench.App.Web.Hosting;
using Workbench.App.Web.Store;
using Workbench.Storage;

namespace Workbench.App.Web;

/// <summary>The local web: pages over one open workspace, on the loopback addresses only.</summary>
public static class WebServer
{
    /// <summary>Serves until cancelled. The address is the first and only line written to the output.</summary>
    /// <exception cref="InputException">The port is taken, or cannot be had.</exception>
    public static async Task RunAsync(WebServerOptions options, Workspace workspace, TextWriter output, CancellationToken cancel)
    {
        using var sockets = LoopbackSockets.Bind(options.Port);
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{sockets.Port}/"));
        await using var app = WebApp.Build(options, workspace, sockets);
        await app.StartAsync(cancel);
        workspace.Announce(address.AbsoluteUri, app.Services.GetRequiredService<StoreToken>().Value);
        await output.WriteLineAsync(address.AbsoluteUri);
        await output.FlushAsync(CancellationToken.None);
        options.Serving?.Invoke(address);

        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancel.Register(() => stopped.TrySetResult()))
        {
            await stopped.Task;
        }

        await app.StopAsync(CancellationToken.None);
    }
}
