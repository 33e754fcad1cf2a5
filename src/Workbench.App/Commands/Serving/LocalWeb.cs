using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Translating.Keys;
using Workbench.App.Terminal;
using Workbench.App.Web;
using Workbench.Storage;

namespace Workbench.App.Commands.Serving;

/// <summary>Serves a workspace to the browser until the person stops it.</summary>
internal static class LocalWeb
{
    public const int UsualPort = 5080;

    /// <param name="port">0 for a free one.</param>
    /// <param name="wider">The address on which others are let in with a token; null for none.</param>
    public static async Task RunAsync(VerbRun run, Workspace workspace, int port, bool opensBrowser, IPAddress? wider = null)
    {
        await using var output = ConsoleStreams.WriterOver(run.Streams.Output);
        var options = new WebServerOptions(port, run.Who, run.Environment.Time)
        {
            Culture = run.HasCulture ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName : null,
            Messages = run.Streams.Error,
            WarmsUp = true,
            Host = wider,
            Activity = run.Environment.Activity,
            Setting = new KeyRing(run.Environment).FindNearby,
            RunVerb = VerbsOfServer.Over(workspace, run.Environment),
            Serving = address =>
            {
                if (wider is not null)
                {
                    run.Messages.Warn($"Other computers can reach this workspace, by the link above alone{(address.IsLoopback ? $", with an address of this computer in the place of {address.Host}" : "")}. What goes over the network is not encrypted: give the link only where you trust it.");
                }

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
