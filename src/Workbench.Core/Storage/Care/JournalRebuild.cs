using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage.Care;

/// <summary>The heads and the counter of a journal, found again from its operations; and which of these cannot be taken back.</summary>
internal static class JournalRebuild
{
    /// <summary>Heads that are not among the records, or point at operations that are not; a counter that knows less than the operations do; operations whose images are not all there.</summary>
    public static IEnumerable<StoredRecord> Mended(IEnumerable<StoredRecord> records)
    {
        var all = records.ToLookup(r => r.Kind, StringComparer.Ordinal);
        var lines = all[Keys.Operation].Where(o => o.Parent is not null).ToLookup(o => o.Parent!, StringComparer.Ordinal);
        var heads = all[Keys.Head].ToDictionary(h => h.Id, StringComparer.Ordinal);
        foreach (var line in lines.Select(line => line.Key).Union(heads.Keys, StringComparer.Ordinal))
        {
            var known = heads.TryGetValue(line, out var record) ? Codec.Read<JournalHead>(record) : null;
            if (known is null || !PointsAt(known.Undo, lines[line]) || !PointsAt(known.Redo, lines[line]))
            {
                yield return new StoredRecord(Keys.Head, line, null, 0, 0, Codec.Write(HeadOf(line, known, lines[line].OrderBy(o => o.Order))));
            }
        }

        var last = all[Keys.Operation].Select(o => o.Order).Concat(all[Keys.Restored].Select(r => Codec.Read<RestoredRecord>(r).Next - 1)).DefaultIfEmpty().Max();
        if (last > 0 && all[Keys.Counter].All(counter => counter.Order < last))
        {
            yield return new StoredRecord(Keys.Counter, Keys.Operation, null, last, 0, ReadOnlyMemory<byte>.Empty);
        }

        foreach (var lost in Irrevocable(all[Keys.Operation], all[Keys.Image].CountBy(image => image.Parent ?? "").ToDictionary(StringComparer.Ordinal)))
        {
            yield return lost;
        }
    }

    /// <summary>
    /// Records for operations that are not there any more, so that undo ends at them: it must not take back what lay under something of which
    /// nobody knows what it did. One of which nothing tells whose it was belongs to the only line there is, if there is only one.
    /// </summary>
    public static IEnumerable<StoredRecord> StandIns(IEnumerable<LostOperation> lost, IEnumerable<StoredRecord> records)
    {
        var operations = records.Where(record => record.Kind == Keys.Operation).OrderBy(record => record.Order).ToList();
        var lines = records.Where(record => record.Kind == Keys.Head).Select(record => record.Id).Concat(operations.Select(record => record.Parent!)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var (number, line, description) in lost)
        {
            if ((line ?? (lines is [var only] ? only : null)) is { } owner)
            {
                var near = operations.FindLast(record => record.Order < number) ?? operations.FirstOrDefault();
                var when = near is null ? default : Codec.Read<JournalRecord>(near).When;
                var body = new JournalRecord("", when, OperationJournal.LostVerb, null, description ?? "", Of: 0, Below: 0, Chunks: 0) { Lost = true };
                yield return new StoredRecord(Keys.Operation, Keys.Number(number), owner, number, 0, Codec.Write(body));
            }
        }
    }

    private static IEnumerable<StoredRecord> Irrevocable(IEnumerable<StoredRecord> operations, Dictionary<string, int> images) =>
        from record in operations
        let operation = Codec.Read<JournalRecord>(record)
        where !operation.Lost && operation.Chunks != images.GetValueOrDefault(record.Id)
        select record with { Body = Codec.Write(operation with { Lost = true }) };

    private static bool PointsAt(long number, IEnumerable<StoredRecord> operations) => number == 0 || operations.Any(o => o.Order == number);

    private static JournalHead HeadOf(string line, JournalHead? known, IEnumerable<StoredRecord> operations)
    {
        var (done, takenBack) = (new List<(long Number, long Edit)>(), new List<(long Number, long Edit)>());
        var head = known ?? JournalHead.Empty;
        foreach (var record in operations)
        {
            var operation = Codec.Read<JournalRecord>(record);
            head = known is null && operation.Rename is { IsOfWork: true } rename ? head.Named(line, rename.To) : head;
            var (from, to) = operation.Verb switch
            {
                OperationJournal.UndoVerb => (done, takenBack),
                OperationJournal.RedoVerb => (takenBack, done),
                _ => (null, done),
            };

            // By what it took back or brought back: the operation itself may be among those that were lost.
            from?.RemoveAll(step => step.Edit == operation.Of);
            to.Add((record.Order, operation.Of == 0 ? record.Order : operation.Of));
            if (from is null)
            {
                takenBack.Clear();
            }
        }

        return head with { Undo = done.LastOrDefault().Number, Redo = takenBack.LastOrDefault().Number };
    }
}
