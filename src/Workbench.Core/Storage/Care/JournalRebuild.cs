using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage.Care;

/// <summary>The heads and the counter of a journal, found again from its operations.</summary>
internal static class JournalRebuild
{
    /// <summary>Those that are not among the records, or that know less than the operations do.</summary>
    public static IReadOnlyList<StoredRecord> Missing(IEnumerable<StoredRecord> records)
    {
        var all = records.ToLookup(r => r.Kind, StringComparer.Ordinal);
        var heads = all[Keys.Head].Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        var missing = all[Keys.Operation]
            .Where(o => o.Parent is not null && !heads.Contains(o.Parent))
            .GroupBy(o => o.Parent!, StringComparer.Ordinal)
            .Select(line => new StoredRecord(Keys.Head, line.Key, null, 0, 0, Codec.Write(HeadOf(line.Key, line.OrderBy(o => o.Order)))))
            .ToList();
        var last = all[Keys.Operation].Select(o => o.Order).DefaultIfEmpty().Max();
        if (last > 0 && all[Keys.Counter].All(counter => counter.Order < last))
        {
            missing.Add(new StoredRecord(Keys.Counter, Keys.Operation, null, last, 0, ReadOnlyMemory<byte>.Empty));
        }

        return missing;
    }

    private static JournalHead HeadOf(string line, IEnumerable<StoredRecord> operations)
    {
        var (done, takenBack) = (new Stack<long>(), new Stack<long>());
        var name = line;
        foreach (var record in operations)
        {
            var operation = Codec.Read<JournalRecord>(record);
            name = operation.Rename is { IsOfWork: true } rename ? rename.To : name;
            var (from, to) = operation.Verb switch
            {
                OperationJournal.UndoVerb => (done, takenBack),
                OperationJournal.RedoVerb => (takenBack, done),
                _ => (null, done),
            };
            from?.TryPop(out _);
            to.Push(record.Order);
            if (from is null)
            {
                takenBack.Clear();
            }
        }

        return new JournalHead(done.FirstOrDefault(), takenBack.FirstOrDefault(), string.Equals(name, line, StringComparison.Ordinal) ? null : name);
    }
}
