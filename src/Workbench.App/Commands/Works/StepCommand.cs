using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.Storage;

namespace Workbench.App.Commands.Works;

/// <summary>A step back or forth in the journal, or as many as lead to a state there was.</summary>
internal abstract class StepCommand : Verb
{
    private readonly Argument<string?> work = new("WORK") { Description = "One work. Default: whichever was changed last.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<long?> to = new("--to") { Description = "Go to the state right after this operation of 'history'; 0 is before the first.", HelpName = "N" };

    protected StepCommand(string name, string description)
        : base(name, description, $"workbench {name}", $"workbench {name} gooseberries", $"workbench {name} gooseberries --to 12")
    {
        Add(work);
        Add(to);
    }

    protected abstract string Nothing { get; }

    protected abstract string Done { get; }

    protected abstract string Would { get; }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenWorkspace();
        var id = run.Value(work) is { } named ? RequireKnown(workspace, named) : null;
        if (run.Value(to) is { } number)
        {
            GoTo(run, workspace, id ?? WorkOf(workspace, number), number);
            return Task.FromResult(ExitCode.Done);
        }

        var operation = run.IsDryRun ? Next(JournalTops.Of(workspace.History(id))) : Step(workspace, id);
        run.Results.WriteLine(operation is null ? Nothing : Sentence(run, workspace, operation));
        return Task.FromResult(ExitCode.Done);
    }

    protected abstract Operation? Step(Workspace workspace, string? work);

    protected abstract Operation? Next(JournalTops tops);

    /// <summary>Whether so many steps, below zero to undo, go the way of this verb.</summary>
    protected abstract bool IsMyWay(int steps);

    private void GoTo(VerbRun run, Workspace workspace, string id, long number)
    {
        var steps = workspace.StepsTo(id, number);
        if (steps != 0 && !IsMyWay(steps))
        {
            throw new UsageException($"The state after operation {number} lies the other way: workbench {(steps < 0 ? "undo" : "redo")} {id} --to {number}");
        }

        if (steps == 0)
        {
            run.Results.WriteLine(Nothing);
        }
        else if (run.IsDryRun)
        {
            run.Results.WriteLine($"{Would} {Terminal.Counts.Of(Math.Abs(steps), "operation")} of {id}.");
        }
        else
        {
            run.Results.WriteLines(workspace.GoTo(id, number).Select(operation => Terminal.TerminalText.Clean(Sentence(run, workspace, operation))));
        }
    }

    private string Sentence(VerbRun run, Workspace workspace, Operation operation) =>
        $"{(run.IsDryRun ? Would : Done)} operation {operation.Of ?? operation.Number} of {operation.WorkId}: {OperationText.Of(operation, workspace)}.";

    private static string WorkOf(Workspace workspace, long number) =>
        workspace.History().FirstOrDefault(operation => operation.Number == number)?.WorkId
        ?? throw (number == 0
            ? new UsageException("Name the work that goes back to its beginning.")
            : new WorkspaceException($"There is no operation {number}.", "See 'workbench history' for their numbers."));

    /// <summary>A work whose import was taken back is no longer there, but its journal is.</summary>
    private static string RequireKnown(Workspace workspace, string id) =>
        workspace.History(id, take: 1).Count > 0 ? id : workspace.RequireWork(id).Id;
}
