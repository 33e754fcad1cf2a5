using System.Globalization;
using Workbench.Storage.Shelves;

namespace Workbench.Storage.Journal;

/// <summary>
/// The append-only list of operations. Undo is itself an operation: it puts the before-images back and keeps what it
/// replaced, so that redo is the undo of that undo. Each work has its own two stacks, held as links between operations:
/// an edit or redo is pushed on the undo stack, an undo on the redo stack, and a new edit drops the redo stack.
/// </summary>
internal static class OperationJournal
{
    public const string UndoVerb = "undo";
    public const string RedoVerb = "redo";

    public static Operation Append(RecordingSession recording, IWriteSession session, JournalEntry entry)
    {
        var head = HeadOf(session, entry.WorkId);
        var number = Write(session, recording, entry, of: 0, below: head.Undo);
        PutHead(session, entry.WorkId, new JournalHead(number, 0));
        return Find(session, number);
    }

    /// <returns>The undo, or null when nothing is left to take back.</returns>
    public static Operation? Undo(IWriteSession session, string workId, string who, DateTimeOffset when)
    {
        var head = HeadOf(session, workId);
        if (head.Undo == 0)
        {
            return null;
        }

        var (number, below) = TakeBack(session, workId, head.Undo, head.Redo, who, when, UndoVerb);
        PutHead(session, workId, new JournalHead(below, number));
        return Find(session, number);
    }

    /// <returns>The redo, or null when nothing was taken back since the last edit.</returns>
    public static Operation? Redo(IWriteSession session, string workId, string who, DateTimeOffset when)
    {
        var head = HeadOf(session, workId);
        if (head.Redo == 0)
        {
            return null;
        }

        var (number, below) = TakeBack(session, workId, head.Redo, head.Undo, who, when, RedoVerb);
        PutHead(session, workId, new JournalHead(number, below));
        return Find(session, number);
    }

    /// <summary>The newest operations first, of one work or of all.</summary>
    public static IReadOnlyList<Operation> History(IReadSession session, string? workId, int take)
    {
        if (workId is null)
        {
            var last = LastNumber(session);
            return [.. Enumerable.Range(0, (int)Math.Min(last, take)).Select(back => Find(session, last - back))];
        }

        var count = session.Count(Keys.Operation, workId);
        var newest = (int)Math.Min(count, take);
        return [.. session.List(Keys.Operation, workId, (int)(count - newest), newest).Reverse().Select(ToOperation)];
    }

    /// <summary>The work whose edit was made (or whose undo was done) last, among those that have one to take back.</summary>
    public static string? LastWork(IReadSession session, Func<JournalHead, long> top) =>
        session.List(Keys.Head)
            .Select(r => (WorkId: r.Id, Top: top(Codec.Read<JournalHead>(r))))
            .Where(head => head.Top > 0)
            .OrderByDescending(head => head.Top)
            .Select(head => head.WorkId)
            .FirstOrDefault();

    private static (long Number, long Below) TakeBack(
        IWriteSession session, string workId, long target, long below, string who, DateTimeOffset when, string verb)
    {
        var replaced = Codec.Read<JournalRecord>(session.Find(Keys.Operation, Keys.Number(target))!);
        var recording = new RecordingSession(session);
        foreach (var image in session.List(Keys.Image, Keys.Number(target)).SelectMany(chunk => BeforeImages.Unpack(chunk.Body)))
        {
            if (image.Record is null)
            {
                recording.Remove(image.Kind, image.Id);
            }
            else
            {
                recording.Set(image.Record);
            }
        }

        var entry = new JournalEntry(who, when, verb, workId, replaced.Subject, replaced.Description);
        return (Write(session, recording, entry, replaced.Of == 0 ? target : replaced.Of, below), replaced.Below);
    }

    private static long Write(IWriteSession session, RecordingSession recording, JournalEntry entry, long of, long below)
    {
        var number = NextNumber(session);
        var chunks = recording.Before.Pack();
        var record = new JournalRecord(entry.Who, entry.When, entry.Verb, entry.Subject, entry.Description, of, below, chunks.Count);
        session.Put(new StoredRecord(Keys.Operation, Keys.Number(number), entry.WorkId, number, 0, Codec.Write(record)));
        PutLastNumber(session, number);
        for (var i = 0; i < chunks.Count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{Keys.Number(number)}/{i:D6}");
            session.Put(new StoredRecord(Keys.Image, id, Keys.Number(number), i, 0, chunks[i]));
        }

        return number;
    }

    /// <summary>The number the operation now being recorded will have.</summary>
    public static long NextNumber(IReadSession session) => LastNumber(session) + 1;

    private static long LastNumber(IReadSession session) => session.Find(Keys.Counter, Keys.Operation)?.Order ?? 0;

    private static void PutLastNumber(IWriteSession session, long number)
    {
        var revision = session.Find(Keys.Counter, Keys.Operation)?.Revision ?? 0;
        session.Put(new StoredRecord(Keys.Counter, Keys.Operation, null, number, revision, ReadOnlyMemory<byte>.Empty));
    }

    private static Operation Find(IReadSession session, long number) => ToOperation(session.Find(Keys.Operation, Keys.Number(number))!);

    private static Operation ToOperation(StoredRecord record) => Codec.Read<JournalRecord>(record).ToOperation(record.Order, record.Parent!);

    private static JournalHead HeadOf(IReadSession session, string workId) =>
        session.Find(Keys.Head, workId) is { } record ? Codec.Read<JournalHead>(record) : JournalHead.Empty;

    private static void PutHead(IWriteSession session, string workId, JournalHead head)
    {
        var revision = session.Find(Keys.Head, workId)?.Revision ?? 0;
        session.Put(new StoredRecord(Keys.Head, workId, null, 0, revision, Codec.Write(head)));
    }
}
