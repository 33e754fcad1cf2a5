namespace Workbench.Storage.Memory;

internal sealed class MemorySession(MemoryRecords records) : IWriteSession, IDisposable
{
    private bool closed;

    public MemoryRecords Records { get; private set; } = records;

    public StoredRecord? Find(string kind, string id) => Open.ById.GetValueOrDefault((kind, id));

    public IReadOnlyList<StoredRecord> List(string kind, string? parent = null, int skip = 0, int take = int.MaxValue)
    {
        var places = Open.ChildrenOf(kind, parent);
        var end = (int)Math.Min(places.Count, (long)skip + take);
        return [.. Enumerable.Range(skip, Math.Max(0, end - skip)).Select(i => Records.ById[(kind, places[i].Id)])];
    }

    public IReadOnlyList<StoredRecord> ListFrom(string kind, string parent, long order, int take)
    {
        var places = Open.ChildrenOf(kind, parent);

        // No id is empty: nothing of that order stands before this place.
        var at = places.IndexOf((order, ""));
        return [.. Enumerable.Range(0, take).Select(i => (at < 0 ? ~at : at) + i).TakeWhile(i => i < places.Count).Select(i => Records.ById[(kind, places[i].Id)])];
    }

    public long Count(string kind, string? parent = null) => Open.ChildrenOf(kind, parent).Count;

    public IReadOnlyList<string> Kinds() => [.. Open.ById.Keys.Select(key => key.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public StoredRecord Put(StoredRecord record)
    {
        record.RequireStorable();
        if ((Find(record.Kind, record.Id)?.Revision ?? 0) != record.Revision)
        {
            throw new StoreConflictException(record.Kind, record.Id, record.Revision);
        }

        var stored = record with { Revision = record.Revision + 1, Body = record.Body.ToArray() };
        Records = Records.With(stored);
        return stored;
    }

    public bool Remove(string kind, string id)
    {
        var found = Find(kind, id);
        Records = found is null ? Records : Records.Without(found);
        return found is not null;
    }

    public int RemoveChildren(string kind, string parent)
    {
        var children = List(kind, parent);
        Records = children.Aggregate(Records, (records, child) => records.Without(child));
        return children.Count;
    }

    public void Dispose() => closed = true;

    private MemoryRecords Open
    {
        get
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return Records;
        }
    }
}
