using Workbench.Storage;

namespace Workbench.App.Commands.Works;

/// <summary>What undo and redo would step over next, read from the journal.</summary>
internal sealed record JournalTops(Operation? Undo, Operation? Redo)
{
    /// <param name="history">Newest first, of one work or of all: then the newest among the works counts.</param>
    public static JournalTops Of(IReadOnlyList<Operation> history)
    {
        var tops = history.GroupBy(operation => operation.WorkId, StringComparer.Ordinal).Select(work => OfWork(work.Reverse())).ToList();
        return new JournalTops(
            tops.Select(top => top.Undo).OfType<Operation>().MaxBy(operation => operation.Number),
            tops.Select(top => top.Redo).OfType<Operation>().MaxBy(operation => operation.Number));
    }

    private static JournalTops OfWork(IEnumerable<Operation> oldestFirst)
    {
        var (done, undone) = (new Stack<Operation>(), new Stack<Operation>());
        foreach (var operation in oldestFirst)
        {
            if (operation.Verb == "undo")
            {
                done.Pop();
                undone.Push(operation);
            }
            else if (operation.Verb == "redo")
            {
                undone.Pop();
                done.Push(operation);
            }
            else
            {
                done.Push(operation);
                undone.Clear();
            }
        }

        return new JournalTops(done.TryPeek(out var last) ? last : null, undone.TryPeek(out var taken) ? taken : null);
    }
}
