using Workbench.Storage;

namespace Workbench.Sqlite;

/// <summary>What a callback sees of the store while its transaction lasts.</summary>
internal sealed class SqliteSession(SqliteStatements statements) : IWriteSession, IDisposable
{
    private bool closed;

    private SqliteStatements Open
    {
        get
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return statements;
        }
    }

    public StoredRecord? Find(string kind, string id) => Open.Find(kind, id);

    public IReadOnlyList<StoredRecord> List(string kind, string? parent = null, int skip = 0, int take = int.MaxValue) =>
        Open.List(kind, parent, skip, take);

    public IReadOnlyList<StoredRecord> ListFrom(string kind, string parent, long order, int take) => Open.ListFrom(kind, parent, order, take);

    public long Count(string kind, string? parent = null) => Open.Count(kind, parent);

    public IReadOnlyList<string> Kinds() => Open.Kinds();

    public StoredRecord Put(StoredRecord record)
    {
        record.RequireStorable();
        var stored = record with { Revision = record.Revision + 1 };
        var done = record.Revision == 0 ? Open.Insert(stored, RecordHash.Of(stored)) : Open.Update(stored);
        return done ? stored : throw new StoreConflictException(record.Kind, record.Id, record.Revision);
    }

    /// <summary>The hashes are made on every core: to insert a record costs little more than its hash.</summary>
    public void Add(IReadOnlyList<StoredRecord> records)
    {
        const int stretch = 512;
        var stored = new StoredRecord[records.Count];
        var hashes = new byte[records.Count * RecordHash.Length];
        Parallel.For(0, (records.Count + stretch - 1) / stretch, part =>
        {
            for (var i = part * stretch; i < Math.Min(records.Count, (part + 1) * stretch); i++)
            {
                records[i].RequireStorable();
                stored[i] = records[i] with { Revision = 1 };
                RecordHash.Compute(stored[i], hashes.AsSpan(i * RecordHash.Length, RecordHash.Length));
            }
        });
        for (var i = 0; i < stored.Length; i++)
        {
            if (!Open.Insert(stored[i], hashes.AsSpan(i * RecordHash.Length, RecordHash.Length)))
            {
                throw new StoreConflictException(stored[i].Kind, stored[i].Id, 0);
            }
        }
    }

    public bool Remove(string kind, string id) => Open.Remove(kind, id) > 0;

    public int RemoveChildren(string kind, string parent) => Open.RemoveChildren(kind, parent);

    public void Dispose() => closed = true;
}
