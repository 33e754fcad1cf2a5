namespace Workbench.Storage.Journal;

/// <summary>Which edits of a line were done, and which taken back, right after one of its operations.</summary>
/// <param name="Done">The numbers of the edits, the first one first.</param>
/// <param name="TakenBack">The numbers of the edits, what redo brings back next last.</param>
internal sealed record JournalStacks(IReadOnlyList<long> Done, IReadOnlyList<long> TakenBack)
{
    /// <param name="operations">Of one line, the first one first.</param>
    public static JournalStacks After(IEnumerable<Operation> operations)
    {
        var (done, takenBack) = (new List<long>(), new List<long>());
        foreach (var operation in operations)
        {
            switch (operation.Verb)
            {
                case OperationJournal.UndoVerb:
                    done.Remove(operation.Of!.Value);
                    takenBack.Add(operation.Of!.Value);
                    break;
                case OperationJournal.RedoVerb:
                    takenBack.Remove(operation.Of!.Value);
                    done.Add(operation.Of!.Value);
                    break;
                default:
                    done.Add(operation.Number);
                    takenBack.Clear();
                    break;
            }
        }

        return new JournalStacks(done, takenBack);
    }

    /// <summary>The steps from here to an earlier or later state: below zero to undo, above to redo; null when no such steps lead there.</summary>
    public int? StepsTo(JournalStacks other)
    {
        if (other.Done.Count <= Done.Count)
        {
            return Done.Take(other.Done.Count).SequenceEqual(other.Done) ? other.Done.Count - Done.Count : null;
        }

        var back = TakenBack.Reverse().Take(other.Done.Count - Done.Count);
        return Done.Concat(back).SequenceEqual(other.Done) ? other.Done.Count - Done.Count : null;
    }
}
