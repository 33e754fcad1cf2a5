using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Makes a workspace.</summary>
internal sealed class InitCommand : Verb
{
    private readonly Argument<string?> folder = new("DIR")
    {
        Description = "The folder, made where it is missing. Default: the one of --workspace, else the current folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> engine = Engines.Option("The database engine: sqlite, or litedb where the build has it.");

    private readonly Option<string?> name = new("--name") { Description = "What the workspace is called. Default: the folder's name.", HelpName = "NAME" };

    public InitCommand()
        : base("init", "Make a workspace: one folder with one database.", "workbench init", "workbench init letters --engine sqlite --name \"Lenin, letters\"")
    {
        Add(folder);
        Add(engine);
        Add(name);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        var home = run.Value(folder) is { } named ? run.Environment.PathOf(named) : run.WorkspaceFolder;
        var chosen = Engines.Require(run.Value(engine)!);
        if (run.IsDryRun)
        {
            run.Results.WriteLine($"A workspace would be made in {home}, kept by {chosen.Name}.");
            return Task.FromResult(ExitCode.Done);
        }

        using var workspace = Workspace.Create(home, chosen, run.Environment.Time, run.Who, run.Value(name));
        run.Results.WriteLine($"Workspace '{workspace.Name}' in {workspace.Folder}, kept by {workspace.Info.Engine} {workspace.Info.Version}: {Engines.Survival(workspace.Info)}.");
        run.Messages.Say("Next: workbench import FILE --work ID --original");
        return Task.FromResult(ExitCode.Done);
    }
}
