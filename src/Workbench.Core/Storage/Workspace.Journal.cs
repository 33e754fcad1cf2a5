using System.Globalization;
using Workbench.Storage.Journal;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>The newest operations first, of one work or of (null) all.</summary>
    public IReadOnlyList<Operation> History(string? workId = null, int take = int.MaxValue) =>
        store.Read(session => OperationJournal.History(session, workId is null ? null : Named(workId), take));

    /// <summary>Takes back the last edit of a work, or (null) of the whole workspace, that is not yet taken back.</summary>
    /// <returns>The undo, or null when nothing is left to take back.</returns>
    public Operation? Undo(string? workId = null) => Step(workId, head => head.Undo, OperationJournal.Undo);

    /// <summary>Brings back what the last undo took; an edit made since then has ended that.</summary>
    /// <returns>The redo, or null when there is nothing to bring back.</returns>
    public Operation? Redo(string? workId = null) => Step(workId, head => head.Redo, OperationJournal.Redo);

    /// <summary>The number of the edit of a work that undo takes back next, or redo brings back next; null when there is none.</summary>
    public long? NextStep(string workId, bool isUndo) => store.Read(session =>
        JournalLines.FindEver(session, Named(workId)) is { } line && OperationJournal.HeadOf(session, line) is var head && (isUndo ? head.Undo : head.Redo) is > 0 and var top
            ? OperationJournal.EditOf(session, top)
            : null);

    /// <summary>
    /// How many edits must be taken back (below zero) or brought back (above zero) to have a work as it was right after an
    /// operation; 0 for the state before the first.
    /// </summary>
    /// <exception cref="WorkspaceException">There is no such operation of that work, or no undo or redo leads to that state any more.</exception>
    public int StepsTo(string workId, long number) => store.Read(session => StepsTo(session, Named(workId), number));

    /// <summary>Takes back, or brings back, as many edits as it takes to have a work as it was right after an operation.</summary>
    /// <returns>The undos or redos, the first one first; all of them are done or none.</returns>
    /// <exception cref="WorkspaceException">There is no such operation of that work, or no undo or redo leads to that state any more.</exception>
    public IReadOnlyList<Operation> GoTo(string workId, long number)
    {
        var id = Named(workId);
        BackUpWhenDue(store.Read(session => OperationJournal.SizeOf(session, Between(session, id, number))));
        return store.Write<IReadOnlyList<Operation>>(session =>
        {
            var steps = StepsTo(session, id, number);
            var line = JournalLines.FindEver(session, id)!;
            return
            [
                .. Enumerable.Range(0, Math.Abs(steps)).Select(_ => steps < 0
                    ? OperationJournal.Undo(session, line, who, time.GetUtcNow())!
                    : OperationJournal.Redo(session, line, who, time.GetUtcNow())!),
            ];
        });
    }

    private Operation? Step(string? workId, Func<JournalHead, long> top, Func<IWriteSession, string, string, DateTimeOffset, Operation?> step)
    {
        BackUpWhenDue(store.Read(session => LineOf(session, workId, top) is { } line ? OperationJournal.BulkOf(session, top(OperationJournal.HeadOf(session, line))) : 0));
        return store.Write(session => LineOf(session, workId, top) is { } line ? step(session, line, who, time.GetUtcNow()) : null);
    }

    private static string? LineOf(IReadSession session, string? workId, Func<JournalHead, long> top) =>
        workId is null ? OperationJournal.LastLine(session, top) : JournalLines.FindEver(session, Named(workId));

    private static IReadOnlyList<Operation> OperationsOf(IReadSession session, string workId) =>
        JournalLines.FindEver(session, workId) is { } line ? [.. OperationJournal.OfLine(session, line, int.MaxValue).Reverse()] : [];

    /// <summary>The edits that lie between now and the state right after an operation.</summary>
    private static IEnumerable<long> Between(IReadSession session, string workId, long number)
    {
        var steps = StepsTo(session, workId, number);
        var now = JournalStacks.After(OperationsOf(session, workId));
        return steps < 0 ? now.Done.TakeLast(-steps) : now.TakenBack.TakeLast(steps);
    }

    private static int StepsTo(IReadSession session, string workId, long number)
    {
        var all = OperationsOf(session, workId);
        if (number != 0 && all.All(operation => operation.Number != number))
        {
            throw new WorkspaceException(
                string.Create(CultureInfo.InvariantCulture, $"Operation {number} is none of '{workId}'."), $"See 'workbench history {workId}' for their numbers; 0 is before the first.");
        }

        return JournalStacks.After(all).StepsTo(JournalStacks.After(all.TakeWhile(operation => operation.Number <= number)))
            ?? throw new WorkspaceException(
                string.Create(CultureInfo.InvariantCulture, $"The state after operation {number} cannot be reached: it was taken back, and an edit made since then has ended its redo."),
                $"Take back that edit first: workbench undo {workId}. A backup may have that state too.");
    }
}
