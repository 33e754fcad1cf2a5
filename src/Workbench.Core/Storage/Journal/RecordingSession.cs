namespace Workbench.Storage.Journal;

/// <summary>
/// The only way in which a workspace is written: it keeps how each record was before the operation first touched it,
/// and leaves alone what would not change.
/// </summary>
internal sealed class RecordingSession(IWriteSession inner) : IWriteSession
{
    private readonly HashSet<(string Kind, string Id)> touched = [];

    public BeforeImages Before { get; } = new();

    public StoredRecord? Find(string kind, string id) => inner.Find(kind, id);

    public IReadOnlyList<StoredRecord> FindAll(string kind, IReadOnlyList<string> ids) => inner.FindAll(kind, ids);

    public IReadOnlyList<StoredRecord> List(string kind, string? parent = null, int skip = 0, int take = int.MaxValue) =>
        inner.List(kind, parent, skip, take);

    public IReadOnlyList<StoredRecord> ListFrom(string kind, string parent, long order, int take) => inner.ListFrom(kind, parent, order, take);

    public long Count(string kind, string? parent = null) => inner.Count(kind, parent);

    public IReadOnlyList<string> Kinds() => inner.Kinds();

    public StoredRecord Put(StoredRecord record)
    {
        if (record.Revision == 0)
        {
            // The engine refuses a new record where there is one: before, this one was absent.
            Keep(record.Kind, record.Id, null);
            return inner.Put(record);
        }

        var before = inner.Find(record.Kind, record.Id);
        if (before is not null && IsSame(before, record))
        {
            return before;
        }

        Keep(record.Kind, record.Id, before);
        return inner.Put(record);
    }

    public void Add(IEnumerable<StoredRecord> records) => inner.Add(records.Select(record =>
    {
        Keep(record.Kind, record.Id, null);
        return record;
    }));

    /// <summary>Puts a record in the place of one that was just read: it is not looked up again.</summary>
    public void Replace(StoredRecord before, StoredRecord after)
    {
        var next = after with { Revision = before.Revision };
        if (!IsSame(before, next))
        {
            Keep(before.Kind, before.Id, before);
            inner.Put(next);
        }
    }

    /// <summary>Removes a record that was just read.</summary>
    public void Remove(StoredRecord before)
    {
        Keep(before.Kind, before.Id, before);
        inner.Remove(before.Kind, before.Id);
    }

    /// <summary>Puts a record whatever its stored revision is.</summary>
    public StoredRecord Set(StoredRecord record) =>
        Put(record with { Revision = inner.Find(record.Kind, record.Id)?.Revision ?? 0 });

    public bool Remove(string kind, string id)
    {
        if (inner.Find(kind, id) is not { } before)
        {
            return false;
        }

        Remove(before);
        return true;
    }

    public int RemoveChildren(string kind, string parent)
    {
        foreach (var child in inner.List(kind, parent))
        {
            Keep(kind, child.Id, child);
        }

        return inner.RemoveChildren(kind, parent);
    }

    private void Keep(string kind, string id, StoredRecord? before)
    {
        if (touched.Add((kind, id)))
        {
            Before.Add(new BeforeImage(kind, id, before));
        }
    }

    private static bool IsSame(StoredRecord before, StoredRecord after) =>
        before.Revision == after.Revision
        && before.Order == after.Order
        && string.Equals(before.Parent, after.Parent, StringComparison.Ordinal)
        && before.Body.Span.SequenceEqual(after.Body.Span);
}
