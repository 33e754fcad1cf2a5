using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Serving;
using Workbench.App.Demo;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Takes the sample from files to exports.</summary>
internal sealed class DemoCommand : Verb
{
    private readonly Argument<string?> folder = new("DIR")
    {
        Description = "An empty or new folder. Default: one of its own among the user's data.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> noServe = new("--no-serve") { Description = "End with the summary, without showing it in the browser." };
    private readonly Option<bool> open = new("--open") { Description = "Open the browser." };

    public DemoCommand()
        : base(
            "demo",
            "Take a sample, a Russian tale with two English versions, from files to exports.",
            "workbench demo",
            "workbench demo --no-serve sample-folder")
    {
        Add(folder);
        Add(noServe);
        Add(open);
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        var target = new DemoFolder(run.Value(folder) is { } named ? run.Environment.PathOf(named) : run.Environment.DemoFolder, run);
        if (run.IsDryRun)
        {
            run.Results.WriteLine($"The demo would be made in {target.Path}.");
            return ExitCode.Done;
        }

        target.Prepare();
        var result = await new DemoRun(run, target).RunAsync();
        run.Results.Draw(screen => new DemoScreen(screen, result).Draw());
        if (!run.Value(noServe))
        {
            using var workspace = Workspace.Open(target.Path, Engines.All, run.Environment.Time, run.Who);
            await LocalWeb.RunAsync(run, workspace, port: 0, run.Value(open));
        }

        return ExitCode.Done;
    }
}
