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

    /// <summary>Of an edit that changed words or paragraphs of a text.</summary>
    public const string EditVerb = "edit";

    /// <summary>Of an edit that changed links only.</summary>
    public const string LinkVerb = "link";

    /// <summary>What a repair replaced was damaged: it is never taken back, and undo ends at it.</summary>
    public const string RepairVerb = "repair";

    /// <summary>What stands in for an operation that was lost with a damaged database: undo ends at it.</summary>
    public const string LostVerb = "lost";

    /// <param name="rename">What the operation gave another name, before its other changes.</param>
    public static Operation Append(RecordingSession recording, IWriteSession session, JournalEntry entry, JournalRename? rename = null)
    {
        var line = JournalLines.Require(session, entry.WorkId);
        var head = HeadOf(session, line);
        var number = Write(session, recording, entry with { WorkId = line }, new Place(Of: 0, Below: head.Undo, rename));
        PutHead(session, line, Named(head, line, rename) with { Undo = number, Redo = 0 });
        return Find(session, number)!;
    }

    /// <returns>The undo, or null when nothing is left to take back.</returns>
    public static Operation? Undo(IWriteSession session, string line, string who, DateTimeOffset when)
    {
        var head = HeadOf(session, line);
        return head.Undo == 0 ? null : TakeBack(session, line, head, isUndo: true, who, when);
    }

    /// <returns>The redo, or null when nothing was taken back since the last edit.</returns>
    public static Operation? Redo(IWriteSession session, string line, string who, DateTimeOffset when)
    {
        var head = HeadOf(session, line);
        return head.Redo == 0 ? null : TakeBack(session, line, head, isUndo: false, who, when);
    }

    /// <summary>The newest operations first, of one work or of all.</summary>
    public static IReadOnlyList<Operation> History(IReadSession session, string? workId, int take)
    {
        if (workId is null)
        {
            return [.. Newest(session).Take(take)];
        }

        return JournalLines.FindEver(session, workId) is { } line ? OfLine(session, line, take) : [];
    }

    /// <summary>The operations of a higher number, the oldest first.</summary>
    public static IReadOnlyList<Operation> After(IReadSession session, long number) => [.. Newest(session).TakeWhile(operation => operation.Number > number).Reverse()];

    /// <summary>The newest operations of a line first.</summary>
    public static IReadOnlyList<Operation> OfLine(IReadSession session, string line, int take)
    {
        var count = session.Count(Keys.Operation, line);
        var newest = (int)Math.Min(count, take);
        var name = JournalLines.NameOf(session, line);
        return [.. session.List(Keys.Operation, line, (int)(count - newest), newest).Reverse().Select(r => Codec.Read<JournalRecord>(r).ToOperation(r.Order, name))];
    }

    /// <summary>About how many records taking an operation back, or bringing it back, touches.</summary>
    public static int SizeOf(IReadSession session, IEnumerable<long> numbers) => numbers.Sum(number => SizeOf(session, number));

    public static int SizeOf(IReadSession session, long number)
    {
        if (session.Find(Keys.Operation, Keys.Number(number)) is not { } found)
        {
            return 0;
        }

        var operation = Codec.Read<JournalRecord>(found);
        return operation.Rename is { } rename ? Renaming.SizeOf(session, rename)
            : operation.Records > 0 ? operation.Records
            : session.List(Keys.Image, found.Id).Sum(chunk => BeforeImages.Unpack(chunk.Body).Count());
    }

    /// <summary>As <see cref="SizeOf(IReadSession, long)"/>, but what a person does to a row or two is no bulk edit, however many that follow it are numbered anew.</summary>
    public static int BulkOf(IReadSession session, long number) =>
        EditOf(session, number) is { } edit && Require(session, edit).Verb is EditVerb or LinkVerb ? 0 : SizeOf(session, number);

    /// <summary>The edit that an operation is, takes back or brings back; null where there is no such operation.</summary>
    public static long? EditOf(IReadSession session, long number) =>
        session.Find(Keys.Operation, Keys.Number(number)) is not { } found ? null : Codec.Read<JournalRecord>(found).Of is var of && of == 0 ? number : of;

    /// <summary>The operations that undo cannot take back, and so not go beyond: they, or what they replaced, were lost.</summary>
    public static IReadOnlyList<long> Irrevocable(IReadSession session) =>
        [.. session.List(Keys.Head).Select(head => UndoEndsAt(session, Codec.Read<JournalHead>(head).Undo)).Where(number => number > 0).Order()];

    private static long UndoEndsAt(IReadSession session, long top)
    {
        for (var number = top; number > 0;)
        {
            if (session.Find(Keys.Operation, Keys.Number(number)) is not { } found || Codec.Read<JournalRecord>(found) is not { Lost: false, Verb: not RepairVerb } operation)
            {
                return number;
            }

            number = operation.Below;
        }

        return 0;
    }

    // A restore leaves numbers out.
    private static IEnumerable<Operation> Newest(IReadSession session)
    {
        for (var number = LastNumber(session); number > 0; number--)
        {
            if (Find(session, number) is { } operation)
            {
                yield return operation;
            }
        }
    }

    /// <summary>The line whose edit was made (or whose undo was done) last, among those that have one to take back.</summary>
    public static string? LastLine(IReadSession session, Func<JournalHead, long> top) =>
        session.List(Keys.Head)
            .Select(r => (Line: r.Id, Top: top(Codec.Read<JournalHead>(r))))
            .Where(head => head.Top > 0)
            .OrderByDescending(head => head.Top)
            .Select(head => head.Line)
            .FirstOrDefault();

    /// <summary>The number the operation now being recorded will have.</summary>
    public static long NextNumber(IReadSession session) => LastNumber(session) + 1;

    public static long LastNumber(IReadSession session) => session.Find(Keys.Counter, Keys.Operation)?.Order ?? 0;

    private static Operation TakeBack(IWriteSession session, string line, JournalHead head, bool isUndo, string who, DateTimeOffset when)
    {
        var (target, below) = isUndo ? (head.Undo, head.Redo) : (head.Redo, head.Undo);
        var replaced = Require(session, target);
        if (replaced.Verb == RepairVerb)
        {
            throw new WorkspaceException(
                string.Create(CultureInfo.InvariantCulture, $"Operation {target} is a repair: what it mended was damaged, and taking it back would damage it again. Undo ends here."),
                "Nothing was changed. A backup may have the state from before it: see 'workbench restore'.");
        }

        var inverse = replaced.Rename?.Inverse;
        var recording = new RecordingSession(session);
        if (inverse is { BeforeImages: true })
        {
            Renaming.Move(session, inverse);
        }

        PutBack(recording, session, target, replaced.Chunks, replaced.Lost);
        if (inverse is { BeforeImages: false })
        {
            Renaming.Move(session, inverse);
        }

        var entry = new JournalEntry(who, when, isUndo ? UndoVerb : RedoVerb, line, replaced.Subject, replaced.Description);
        var number = Write(session, recording, entry, new Place(replaced.Of == 0 ? target : replaced.Of, below, inverse));
        var named = Named(head, line, inverse);
        PutHead(session, line, isUndo ? named with { Undo = replaced.Below, Redo = number } : named with { Undo = number, Redo = replaced.Below });
        return Find(session, number)!;
    }

    private static void PutBack(RecordingSession recording, IReadSession session, long target, int chunks, bool isLost)
    {
        var images = session.List(Keys.Image, Keys.Number(target));
        if (images.Count != chunks || isLost)
        {
            throw Lost(target);
        }

        foreach (var chunk in images.Select(chunk => BeforeImages.Unpack(chunk.Body).ToList()))
        {
            foreach (var kind in chunk.GroupBy(image => image.Kind, StringComparer.Ordinal))
            {
                PutBack(recording, kind, recording.FindAll(kind.Key, [.. kind.Select(image => image.Id)]).ToDictionary(record => record.Id, StringComparer.Ordinal));
            }
        }
    }

    /// <param name="now">The records of that kind as they are, by their ids.</param>
    private static void PutBack(RecordingSession recording, IEnumerable<BeforeImage> images, Dictionary<string, StoredRecord> now)
    {
        foreach (var image in images)
        {
            var stored = now.GetValueOrDefault(image.Id);
            if (image.Record is null && stored is not null)
            {
                recording.Remove(stored);
            }
            else if (image.Record is not null && stored is not null)
            {
                recording.Replace(stored, image.Record);
            }
            else if (image.Record is not null)
            {
                recording.Put(image.Record);
            }
        }
    }

    private static long Write(IWriteSession session, RecordingSession recording, JournalEntry entry, Place place)
    {
        var number = NextNumber(session);
        var chunks = recording.Before.Pack();
        var record = new JournalRecord(
            entry.Who, entry.When, entry.Verb, entry.Subject, entry.Description, place.Of, place.Below, chunks.Count, place.Rename)
        {
            Records = recording.Before.Count,
        };
        session.Put(new StoredRecord(Keys.Operation, Keys.Number(number), entry.WorkId, number, 0, Codec.Write(record)));
        PutLastNumber(session, number);
        for (var i = 0; i < chunks.Count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{Keys.Number(number)}/{i:D6}");
            session.Put(new StoredRecord(Keys.Image, id, Keys.Number(number), i, 0, chunks[i]));
        }

        return number;
    }

    public static void PutLastNumber(IWriteSession session, long number)
    {
        var revision = session.Find(Keys.Counter, Keys.Operation)?.Revision ?? 0;
        session.Put(new StoredRecord(Keys.Counter, Keys.Operation, null, number, revision, ReadOnlyMemory<byte>.Empty));
    }

    private static JournalRecord Require(IReadSession session, long number) =>
        session.Find(Keys.Operation, Keys.Number(number)) is { } record ? Codec.Read<JournalRecord>(record) : throw Lost(number);

    private static WorkspaceException Lost(long number) => new(
        string.Create(CultureInfo.InvariantCulture, $"What operation {number} replaced was lost when the database was damaged: it cannot be taken back."),
        "Nothing was changed. A backup may have the state from before it: see 'workbench restore'.");

    private static Operation? Find(IReadSession session, long number) => session.Find(Keys.Operation, Keys.Number(number)) is { } record
        ? Codec.Read<JournalRecord>(record).ToOperation(record.Order, JournalLines.NameOf(session, record.Parent!))
        : null;

    public static JournalHead HeadOf(IReadSession session, string line) =>
        session.Find(Keys.Head, line) is { } record ? Codec.Read<JournalHead>(record) : JournalHead.Empty;

    private static JournalHead Named(JournalHead head, string line, JournalRename? rename) => rename is { IsOfWork: true }
        ? head.Named(line, rename.To)
        : head;

    private static void PutHead(IWriteSession session, string line, JournalHead head)
    {
        var revision = session.Find(Keys.Head, line)?.Revision ?? 0;
        session.Put(new StoredRecord(Keys.Head, line, null, 0, revision, Codec.Write(head)));
    }

    /// <summary>Where an operation stands among the others of its line.</summary>
    private readonly record struct Place(long Of, long Below, JournalRename? Rename);
}
