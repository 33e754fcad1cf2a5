using System.Runtime.ExceptionServices;
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

    /// <summary>While some records are inserted the next are made and hashed: the one takes about as long as the other.</summary>
    public void Add(IEnumerable<StoredRecord> records)
    {
        using var source = records.GetEnumerator();
        var (inserting, making) = (new SqliteStretch(), new SqliteStretch());
        for (inserting.Take(source); inserting.Count > 0; (inserting, making) = (making, inserting))
        {
            Together(() => inserting.Insert(Open), () => making.Take(source));
        }
    }

    public bool Remove(string kind, string id) => Open.Remove(kind, id) > 0;

    public int RemoveChildren(string kind, string parent) => Open.RemoveChildren(kind, parent);

    public void Dispose() => closed = true;

    private static void Together(Action one, Action other)
    {
        try
        {
            Parallel.Invoke(one, other);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
    }
}
