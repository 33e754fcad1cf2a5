using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage.Care;

/// <summary>What the journal of a damaged store tells of single records: which operations touched them, and how they were before.</summary>
internal sealed class JournalTraces
{
    private readonly SortedDictionary<long, JournalRecord> operations = [];
    private readonly Dictionary<(string Kind, string Id), List<(long Number, BeforeImage Image)>> images = [];
    private readonly Dictionary<long, int> chunks = [];

    /// <param name="records">Sound ones.</param>
    public JournalTraces(IEnumerable<StoredRecord> records)
    {
        foreach (var record in records)
        {
            if (record.Kind == Keys.Operation)
            {
                operations[record.Order] = Codec.Read<JournalRecord>(record);
            }
            else if (record.Kind == Keys.Image && long.TryParse(record.Parent, out var number))
            {
                Add(number, record);
            }
        }
    }

    public long Last => operations.Count == 0 ? 0 : operations.Keys.Last();

    /// <summary>Whether everything that was done after an operation is known.</summary>
    public bool IsCompleteAfter(long number) =>
        operations.Keys.Where(n => n > number) is var later
        && later.Count() == Math.Max(0, Last - number)
        && later.All(n => operations[n].Chunks == chunks.GetValueOrDefault(n));

    public IReadOnlyList<JournalRename> RenamesAfter(long number) =>
        [.. operations.Where(o => o.Key > number && o.Value.Rename is not null).Select(o => o.Value.Rename!)];

    public bool IsTouchedAfter(long number, string kind, string id) =>
        images.TryGetValue((kind, id), out var found) && found.Any(i => i.Number > number);

    /// <summary>The record as it was before each operation that touched it, the latest first.</summary>
    public IEnumerable<StoredRecord> Earlier(string kind, string id) =>
        images.TryGetValue((kind, id), out var found)
            ? found.OrderByDescending(i => i.Number).Select(i => i.Image.Record).OfType<StoredRecord>()
            : [];

    private void Add(long number, StoredRecord chunk)
    {
        chunks[number] = chunks.GetValueOrDefault(number) + 1;
        foreach (var image in BeforeImages.Unpack(chunk.Body))
        {
            if (!images.TryGetValue((image.Kind, image.Id), out var list))
            {
                images[(image.Kind, image.Id)] = list = [];
            }

            list.Add((number, image));
        }
    }
}
