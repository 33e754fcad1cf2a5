using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.Storage;

namespace Workbench.App.Commands.Works;

/// <summary>A step back or forth in the journal.</summary>
internal abstract class StepCommand : Verb
{
    private readonly Argument<string?> work = new("WORK") { Description = "One work. Default: whichever was changed last.", Arity = ArgumentArity.ZeroOrOne };

    protected StepCommand(string name, string description)
        : base(name, description, $"workbench {name}", $"workbench {name} gooseberries") => Add(work);

    protected abstract string Nothing { get; }

    protected abstract string Done { get; }

    protected abstract string Would { get; }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenWorkspace();
        var id = run.Value(work) is { } named ? RequireKnown(workspace, named) : null;
        var operation = run.IsDryRun ? Next(JournalTops.Of(workspace.History(id))) : Step(workspace, id);
        run.Results.WriteLine(operation is null
            ? Nothing
            : $"{(run.IsDryRun ? Would : Done)} operation {operation.Of ?? operation.Number} of {operation.WorkId}: {OperationText.Of(operation, workspace)}.");
        return Task.FromResult(ExitCode.Done);
    }

    protected abstract Operation? Step(Workspace workspace, string? work);

    protected abstract Operation? Next(JournalTops tops);

    /// <summary>A work whose import was taken back is no longer there, but its journal is.</summary>
    private static string RequireKnown(Workspace workspace, string id) =>
        workspace.History(id, take: 1).Count > 0 ? id : workspace.RequireWork(id).Id;
}
