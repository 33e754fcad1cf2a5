using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Serving;

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

    private readonly Option<bool> open = new("--open") { Description = "Open the browser." };

    public ServeCommand()
        : base("serve", "Show the workspace in the browser, on this computer alone.", "workbench serve --open", "workbench serve --port 0 --workspace letters")
    {
        WholeNumber.Require(port, 0, 65535, "--port takes a number from 0 to 65535.");
        Add(port);
        Add(open);
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenAlone();
        await LocalWeb.RunAsync(run, workspace, run.Value(port), run.Value(open));
        return ExitCode.Done;
    }
}
