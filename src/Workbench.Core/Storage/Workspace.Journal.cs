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
    public Operation? Undo(string? workId = null) => store.Write(session =>
        LineOf(session, workId, head => head.Undo) is { } line ? OperationJournal.Undo(session, line, who, time.GetUtcNow()) : null);

    /// <summary>Brings back what the last undo took; an edit made since then has ended that.</summary>
    /// <returns>The redo, or null when there is nothing to bring back.</returns>
    public Operation? Redo(string? workId = null) => store.Write(session =>
        LineOf(session, workId, head => head.Redo) is { } line ? OperationJournal.Redo(session, line, who, time.GetUtcNow()) : null);

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
        BackUpWhenDue(size: 0);
        return store.Write<IReadOnlyList<Operation>>(session =>
        {
            var steps = StepsTo(session, id, number);
            var line = JournalLines.Find(session, id)!;
            return
            [
                .. Enumerable.Range(0, Math.Abs(steps)).Select(_ => steps < 0
                    ? OperationJournal.Undo(session, line, who, time.GetUtcNow())!
                    : OperationJournal.Redo(session, line, who, time.GetUtcNow())!),
            ];
        });
    }

    private static string? LineOf(IReadSession session, string? workId, Func<JournalHead, long> top) =>
        workId is null ? OperationJournal.LastLine(session, top) : JournalLines.Find(session, Named(workId));

    private static int StepsTo(IReadSession session, string workId, long number)
    {
        IReadOnlyList<Operation> all = JournalLines.Find(session, workId) is { } line ? [.. OperationJournal.OfLine(session, line, int.MaxValue).Reverse()] : [];
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
