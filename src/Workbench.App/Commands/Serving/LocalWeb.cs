using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.App.Web;
using Workbench.Storage;

namespace Workbench.App.Commands.Serving;

/// <summary>Serves a workspace to the browser until the person stops it.</summary>
internal static class LocalWeb
{
    public const int UsualPort = 5080;

    /// <param name="port">0 for a free one.</param>
    public static async Task RunAsync(VerbRun run, Workspace workspace, int port, bool opensBrowser)
    {
        await using var output = ConsoleStreams.WriterOver(run.Streams.Output);
        var options = new WebServerOptions(port, run.Who, run.Environment.Time)
        {
            Culture = run.HasCulture ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName : null,
            Messages = run.Streams.Error,
            Serving = address =>
            {
                run.Messages.Say($"Serving {workspace.Folder}. Ctrl+C ends it.");
                if (opensBrowser)
                {
                    Open(address, run.Messages);
                }
            },
        };
        await WebServer.RunAsync(options, workspace, output, run.Cancel);
    }

    private static void Open(Uri address, Messages messages)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception none) when (none is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            messages.Warn($"No browser could be opened ({none.Message}). Open {address} yourself.");
        }
    }
}
