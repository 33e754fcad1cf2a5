using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage.Care;

/// <summary>What the journal of a damaged store tells of single records: which operations touched them, and how they were before.</summary>
internal sealed class JournalTraces
{
    private readonly SortedDictionary<long, JournalRecord> operations = [];
    private readonly Dictionary<(string Kind, string Id), List<(long Number, BeforeImage Image)>> images = [];
    private readonly Dictionary<long, int> chunks = [];
    private readonly Dictionary<long, (string Line, string? Description)> hints = [];
    private readonly IReadOnlyList<RestoredRecord> restores;
    private readonly long last;

    /// <param name="records">Sound ones.</param>
    public JournalTraces(IEnumerable<StoredRecord> records)
    {
        var all = records.ToLookup(record => record.Kind, StringComparer.Ordinal);
        restores = [.. all[Keys.Restored].Select(Codec.Read<RestoredRecord>)];
        foreach (var record in all[Keys.Operation])
        {
            operations[record.Order] = Codec.Read<JournalRecord>(record);
            Hint(record.Parent, operations[record.Order].Below, null);
            Hint(record.Parent, operations[record.Order].Of, operations[record.Order].Description);
        }

        foreach (var record in all[Keys.Head])
        {
            var head = Codec.Read<JournalHead>(record);
            Hint(record.Id, head.Undo, null);
            Hint(record.Id, head.Redo, null);
        }

        // The counter, the heads, later operations and images know of operations whose own records were lost.
        var ofImages = all[Keys.Image].Select(image => long.TryParse(image.Parent, out var number) ? number : 0);
        last = operations.Keys.Concat(all[Keys.Counter].Select(counter => counter.Order)).Concat(hints.Keys).Concat(ofImages).DefaultIfEmpty().Max();
        IsEndKnown = all[Keys.Counter].Any();
        foreach (var operation in all[Keys.Image].ToLookup(image => image.Parent))
        {
            if (long.TryParse(operation.Key, out var number))
            {
                Add(number, operation);
            }
        }
    }

    /// <summary>Whether the record is there that counts the operations; the last ones might else be missing without a trace.</summary>
    public bool IsEndKnown { get; }

    /// <summary>The operations of which there is no record, the first one first.</summary>
    public IEnumerable<LostOperation> Missing()
    {
        for (var number = 1L; number <= last; number++)
        {
            if (!operations.ContainsKey(number) && !IsLeftBehind(number))
            {
                yield return hints.TryGetValue(number, out var hint) ? new LostOperation(number, hint.Line, hint.Description) : new LostOperation(number, null, null);
            }
        }
    }

    /// <summary>Whether an operation belongs to a time that a restore left behind.</summary>
    public bool IsLeftBehind(long number) => restores.Any(restore => restore.IsLeftBehind(number));

    /// <summary>Whether everything that was done after an operation is known.</summary>
    public bool IsCompleteAfter(long number)
    {
        for (var later = number + 1; later <= last; later++)
        {
            var isKnown = operations.TryGetValue(later, out var operation) && operation.Chunks == chunks.GetValueOrDefault(later);
            if (!isKnown && !IsLeftBehind(later))
            {
                return false;
            }
        }

        return IsEndKnown;
    }

    public IReadOnlyList<JournalRename> RenamesAfter(long number) =>
        [.. operations.Where(o => o.Key > number && o.Value.Rename is not null).Select(o => o.Value.Rename!)];

    public bool IsTouchedAfter(long number, string kind, string id) =>
        images.TryGetValue((kind, id), out var found) && found.Any(i => i.Number > number);

    /// <summary>The record as it was before each operation that touched it, the latest first.</summary>
    public IEnumerable<StoredRecord> Earlier(string kind, string id) =>
        images.TryGetValue((kind, id), out var found)
            ? found.OrderByDescending(i => i.Number).Select(i => i.Image.Record).OfType<StoredRecord>()
            : [];

    private void Hint(string? line, long number, string? description)
    {
        if (number > 0 && line is not null)
        {
            hints[number] = (line, description ?? hints.GetValueOrDefault(number).Description);
        }
    }

    /// <summary>Images have the names of their time: here they get those of now.</summary>
    private void Add(long number, IEnumerable<StoredRecord> chunksOfOperation)
    {
        var own = operations.GetValueOrDefault(number)?.Rename;
        JournalRename[] renames = [.. own is { BeforeImages: false } ? [own] : Array.Empty<JournalRename>(), .. RenamesAfter(number)];
        foreach (var image in chunksOfOperation.SelectMany(chunk => Unpack(number, chunk)).Select(image => renames.Aggregate(image, (i, rename) => i.Under(rename))))
        {
            if (!images.TryGetValue((image.Kind, image.Id), out var list))
            {
                images[(image.Kind, image.Id)] = list = [];
            }

            list.Add((number, image));
        }
    }

    private IEnumerable<BeforeImage> Unpack(long number, StoredRecord chunk)
    {
        chunks[number] = chunks.GetValueOrDefault(number) + 1;
        return BeforeImages.Unpack(chunk.Body);
    }
}
