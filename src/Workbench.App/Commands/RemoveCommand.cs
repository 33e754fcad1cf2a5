using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;

namespace Workbench.App.Commands;

/// <summary>Removes a work, or a text of it.</summary>
internal sealed class RemoveCommand : Verb
{
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Option<string?> siglum = new("--siglum") { Description = "Remove this text only, with its alignment. Default: the whole work.", HelpName = "S" };

    public RemoveCommand()
        : base("remove", "Remove a work, or a text of it. Undo brings all of it back.", "workbench remove gooseberries --siglum garnett", "workbench remove gooseberries")
    {
        Add(work);
        Add(siglum);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenWorkspace();
        var id = workspace.RequireWork(run.Value(work)!).Id;
        var what = run.Value(siglum) is { } named ? $"{named} of {id}" : id;
        if (run.IsDryRun)
        {
            run.Results.WriteLine($"{what} would be removed.");
            return Task.FromResult(ExitCode.Done);
        }

        var operation = run.Value(siglum) is { } text ? workspace.RemoveText(id, text) : workspace.RemoveWork(id);
        run.Results.WriteLine($"Removed {what}, operation {operation.Number}.");
        run.Messages.Say($"It comes back with: workbench undo {id}");
        return Task.FromResult(ExitCode.Done);
    }
}
