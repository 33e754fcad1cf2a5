using System.Globalization;
using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage.Care;

/// <summary>Looks whether a journal fits together: its heads point at operations, and these have what they replaced.</summary>
internal static class JournalExamination
{
    public static IEnumerable<WorkspaceFault> Run(IReadSession session)
    {
        var operations = session.List(Keys.Operation);
        var heads = session.List(Keys.Head);
        return OfHeads(operations, heads).Concat(OfCounter(session, operations)).Concat(OfImages(session, operations));
    }

    private static IEnumerable<WorkspaceFault> OfHeads(IReadOnlyList<StoredRecord> operations, IReadOnlyList<StoredRecord> heads)
    {
        var numbers = operations.Select(operation => operation.Order).ToHashSet();
        foreach (var record in heads)
        {
            var head = Codec.Read<JournalHead>(record);
            foreach (var number in new[] { head.Undo, head.Redo }.Where(number => number != 0 && !numbers.Contains(number)))
            {
                yield return Fault(record.Id, $"Its journal points at operation {number}, which is not there.");
            }
        }

        var known = heads.Select(head => head.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var line in operations.Select(operation => operation.Parent ?? "").Where(line => !known.Contains(line)).Distinct(StringComparer.Ordinal))
        {
            yield return Fault(line, $"Its journal has operations and no head.");
        }
    }

    private static IEnumerable<WorkspaceFault> OfCounter(IReadSession session, IReadOnlyList<StoredRecord> operations)
    {
        if (operations.Count > 0 && operations[^1].Order > OperationJournal.LastNumber(session))
        {
            yield return Fault(null, $"The counter of operations stands at {OperationJournal.LastNumber(session)}, and there is an operation {operations[^1].Order}.");
        }
    }

    private static IEnumerable<WorkspaceFault> OfImages(IReadSession session, IReadOnlyList<StoredRecord> operations)
    {
        var images = 0L;
        foreach (var record in operations)
        {
            var (count, operation) = (session.Count(Keys.Image, record.Id), Codec.Read<JournalRecord>(record));
            images += count;
            if (count != operation.Chunks && !operation.Lost)
            {
                yield return Fault(record.Parent, $"Operation {record.Order} cannot be taken back: not all of what it replaced is there.");
            }
        }

        if (images != session.Count(Keys.Image))
        {
            var known = operations.Select(operation => operation.Id).ToHashSet(StringComparer.Ordinal);
            yield return Fault(null, $"The image '{session.List(Keys.Image).First(image => !known.Contains(image.Parent ?? "")).Id}' belongs to no operation.");
        }
    }

    private static WorkspaceFault Fault(string? line, FormattableString problem) => new(line, null, problem.ToString(CultureInfo.InvariantCulture));
}
