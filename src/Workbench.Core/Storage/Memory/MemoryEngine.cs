using System.Collections.Concurrent;

namespace Workbench.Storage.Memory;

/// <summary>Keeps stores in memory, each under the path it was made with, as long as the engine lives.</summary>
public sealed class MemoryEngine : IStoreEngine
{
    private readonly ConcurrentDictionary<string, MemoryShelf> shelves = new(StringComparer.Ordinal);

    public string Name => "memory";

    public IStore Create(string path)
    {
        var shelf = new MemoryShelf();
        return shelves.TryAdd(path, shelf)
            ? new MemoryStore(this, path, shelf)
            : throw new StoreException($"There is a store at {path} already. Open it, or take another place.");
    }

    public IStore Open(string path) =>
        shelves.TryGetValue(path, out var shelf)
            ? new MemoryStore(this, path, shelf)
            : throw new StoreMissingException(path);

    public IReadOnlyList<SalvagedRecord> Salvage(string path)
    {
        using var store = Open(path);
        return [.. store.Read(s => s.Kinds().SelectMany(kind => s.List(kind)).ToList()).Select(record => new SalvagedRecord(record, RecordHash.Of(record)))];
    }

    public IReadOnlyList<string> FilesOf(string path) => [path];

    public bool IsStore(string path) => shelves.ContainsKey(path);

    internal void Keep(string path, MemoryRecords records)
    {
        if (!shelves.TryAdd(path, new MemoryShelf { Records = records }))
        {
            throw new StoreException($"There is a store at {path} already. Give the backup another name.");
        }
    }
}
