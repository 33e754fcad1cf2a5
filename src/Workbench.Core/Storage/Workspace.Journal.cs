using Workbench.Storage.Journal;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>The newest operations first, of one work or (null) of all.</summary>
    public IReadOnlyList<Operation> History(string? workId = null, int take = int.MaxValue) =>
        store.Read(session => OperationJournal.History(session, workId is null ? null : Named(workId), take));

    /// <summary>Takes back the last edit of a work, or (null) of the whole workspace, that is not yet taken back.</summary>
    /// <returns>The undo, or null when nothing is left to take back.</returns>
    public Operation? Undo(string? workId = null) => store.Write(session =>
        (workId is null ? OperationJournal.LastWork(session, head => head.Undo) : Named(workId)) is { } id
            ? OperationJournal.Undo(session, id, who, time.GetUtcNow())
            : null);

    /// <summary>Brings back what the last undo took; an edit made since then has ended that.</summary>
    /// <returns>The redo, or null when there is nothing to bring back.</returns>
    public Operation? Redo(string? workId = null) => store.Write(session =>
        (workId is null ? OperationJournal.LastWork(session, head => head.Redo) : Named(workId)) is { } id
            ? OperationJournal.Redo(session, id, who, time.GetUtcNow())
            : null);
}
