using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Serving;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Serves the workspace to the browser.</summary>
internal sealed class ServeCommand : Verb
{
    private readonly Option<int> port = new("--port")
    {
        Description = "The port on this computer; 0 takes a free one.",
        HelpName = "N",
        DefaultValueFactory = _ => LocalWeb.UsualPort,
    };

    private readonly Option<IPAddress?> host = new("--host")
    {
        Description = "Also be reached on this address of the computer, by others too, who come by a link with a token; 0.0.0.0 for all. Default: this computer alone.",
        HelpName = "ADDRESS",
        CustomParser = AddressOf,
    };

    private readonly Option<bool> open = new("--open") { Description = "Open the browser." };

    public ServeCommand()
        : base("serve", "Show the workspace in the browser, on this computer alone unless you say otherwise.", "workbench serve --open", "workbench serve --port 0 --workspace letters", "workbench serve --host 192.168.1.5")
    {
        WholeNumber.Require(port, 0, 65535, "--port takes a number from 0 to 65535.");
        Add(port);
        Add(host);
        Add(open);
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        using var workspace = Open(run);
        await LocalWeb.RunAsync(run, workspace, run.Value(port), run.Value(open), Wider(run.Value(host)));
        return ExitCode.Done;
    }

    /// <summary>The one that is named or stood in; who has none yet is given one, to begin in the browser.</summary>
    private static Workspace Open(VerbRun run)
    {
        var own = run.Environment.OwnFolder;
        if (run.NamedWorkspace is not null || Workspace.IsIn(run.WorkspaceFolder, run.Environment.Time))
        {
            return run.OpenAlone();
        }

        run.Messages.Say($"The current folder is no workspace, so your own is served, which is kept in {own}");
        return Workspace.IsIn(own, run.Environment.Time)
            ? Workspace.Open(own, Engines.All, run.Environment.Time, run.Who)
            : Workspace.Create(own, Engines.All[0], run.Environment.Time, run.Who);
    }

    private static IPAddress? Wider(IPAddress? address) => address is null || IPAddress.IsLoopback(address) ? null : address;

    private static IPAddress? AddressOf(ArgumentResult result)
    {
        if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
        {
            return address;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no address. Write it as 192.168.1.5, or 0.0.0.0 for all this computer has.");
        return null;
    }
}
