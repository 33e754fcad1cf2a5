using System.CommandLine;
using Workbench.App.Commands.Running;

namespace Workbench.App.Commands;

/// <summary>Copies the workspace into another folder, kept by any engine.</summary>
internal sealed class CopyWorkspaceCommand : Verb
{
    private readonly Argument<string> folder = new("DIR") { Description = "The folder of the copy; made where it is missing." };
    private readonly Option<string> engine = Engines.Option("The engine that keeps the copy: sqlite, or litedb where the build has it.");

    public CopyWorkspaceCommand()
        : base(
            "copy-workspace",
            "Copy the workspace with its whole history into another folder, kept by any engine.",
            "workbench copy-workspace ../letters-copy",
            "workbench copy-workspace ../letters-sqlite --engine sqlite")
    {
        Add(folder);
        Add(engine);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        var home = run.Environment.PathOf(run.Value(folder)!);
        var chosen = Engines.Require(run.Value(engine)!);
        using var workspace = run.OpenToRead();
        if (run.IsDryRun)
        {
            run.Results.WriteLine($"{workspace.Folder}, kept by {workspace.Info.Engine}, would be copied to {home}, kept by {chosen.Name}.");
            return Task.FromResult(ExitCode.Done);
        }

        workspace.CopyTo(home, chosen);
        run.Results.WriteLine($"Copied {workspace.Folder}, kept by {workspace.Info.Engine}, to {home}, kept by {chosen.Name}; record by record both hold the same.");
        return Task.FromResult(ExitCode.Done);
    }
}
