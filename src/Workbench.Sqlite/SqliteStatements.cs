using Microsoft.Data.Sqlite;
using SQLitePCL;
using Workbench.Storage;

namespace Workbench.Sqlite;

/// <summary>The statements of a store, prepared once: a bulk import runs one of them for every paragraph.</summary>
internal sealed class SqliteStatements(SqliteConnection connection, string path) : IDisposable
{
    private const string Columns = "kind, id, parent, place, revision, hash, body";

    private readonly Dictionary<string, SqliteStatement> prepared = new(StringComparer.Ordinal);

    public void Run(string sql) => Prepare(sql).Run();

    /// <summary>Ends a transaction that failed. SQLite has ended it already where the disk was full or the drive failed.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            Run("ROLLBACK;");
        }
    }

    public StoredRecord? Find(string kind, string id) =>
        Sound(Prepare($"SELECT {Columns} FROM record WHERE kind = ?1 AND id = ?2;", kind, id), kind) is [var found] ? found : null;

    public IReadOnlyList<StoredRecord> List(string kind, string? parent, int skip, int take)
    {
        var statement = parent is null
            ? Prepare($"SELECT {Columns} FROM record WHERE kind = ?1 ORDER BY place, id LIMIT ?3 OFFSET ?4;", kind)
            : Prepare($"SELECT {Columns} FROM record WHERE kind = ?1 AND parent = ?2 ORDER BY place, id LIMIT ?3 OFFSET ?4;", kind, parent);
        statement.Bind(3, take);
        statement.Bind(4, skip);
        return Sound(statement, kind, parent);
    }

    public IReadOnlyList<StoredRecord> ListFrom(string kind, string parent, long order, int take)
    {
        var statement = Prepare($"SELECT {Columns} FROM record WHERE kind = ?1 AND parent = ?2 AND place >= ?3 ORDER BY place, id LIMIT ?4;", kind, parent);
        statement.Bind(3, order);
        statement.Bind(4, take);
        return Sound(statement, kind, parent);
    }

    public long Count(string kind, string? parent)
    {
        var statement = parent is null
            ? Prepare("SELECT count(*) FROM record WHERE kind = ?1;", kind)
            : Prepare("SELECT count(*) FROM record WHERE kind = ?1 AND parent = ?2;", kind, parent);
        statement.Step();
        var count = statement.Number(0);
        statement.Reset();
        return count;
    }

    /// <summary>Steps from one kind to the next in the index, instead of going over every record.</summary>
    public IReadOnlyList<string> Kinds()
    {
        var statement = Prepare(
            """
            WITH RECURSIVE next (kind) AS (
                SELECT min(kind) FROM record
                UNION ALL
                SELECT (SELECT min(record.kind) FROM record WHERE record.kind > next.kind) FROM next WHERE next.kind IS NOT NULL)
            SELECT kind FROM next WHERE kind IS NOT NULL;
            """);
        return Rows(statement, row => row.Text(0));
    }

    /// <returns>Whether there was no such record yet.</returns>
    public bool Insert(StoredRecord record, ReadOnlySpan<byte> hash)
    {
        try
        {
            Write($"INSERT INTO record ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);", record, hash);
            return true;
        }
        catch (SqliteException error) when (error.SqliteErrorCode == SqliteErrors.Constraint)
        {
            return false;
        }
    }

    /// <summary>Most records stay in their place: then no index is written.</summary>
    /// <returns>Whether the stored revision was the one before the record's.</returns>
    public bool Update(StoredRecord record)
    {
        var hash = RecordHash.Of(record);
        return Write("UPDATE record SET revision = ?5, hash = ?6, body = ?7 WHERE kind = ?1 AND id = ?2 AND revision = ?5 - 1 AND +parent IS ?3 AND +place = ?4;", record, hash) > 0
            || Write("UPDATE record SET parent = ?3, place = ?4, revision = ?5, hash = ?6, body = ?7 WHERE kind = ?1 AND id = ?2 AND revision = ?5 - 1;", record, hash) > 0;
    }

    public int Remove(string kind, string id) => Prepare("DELETE FROM record WHERE kind = ?1 AND id = ?2;", kind, id).Run();

    public int RemoveChildren(string kind, string parent) => Prepare("DELETE FROM record WHERE kind = ?1 AND parent = ?2;", kind, parent).Run();

    public IReadOnlyList<string> FaultyRecords()
    {
        var statement = Prepare($"SELECT {Columns} FROM record;");
        var faults = new List<string>();
        try
        {
            while (statement.Step())
            {
                var record = RecordOf(statement, null, null);
                if (!RecordHash.Matches(record, statement.Bytes(5)))
                {
                    faults.Add($"The {record.Kind} '{record.Id}' is not what was written.");
                }
            }

            statement.Reset();
        }
        catch (SqliteException error) when (SqliteErrors.IsDamage(error))
        {
            faults.Add($"Not all records can be read ({error.Message}).");
        }

        return faults;
    }

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
        {
            statement.Dispose();
        }
    }

    private int Write(string sql, StoredRecord record, ReadOnlySpan<byte> hash)
    {
        var statement = Prepare(sql, record.Kind, record.Id);
        statement.Bind(3, record.Parent);
        statement.Bind(4, record.Order);
        statement.Bind(5, record.Revision);
        statement.Bind(6, hash);
        statement.Bind(7, record.Body.Span);
        return statement.Run();
    }

    private SqliteStatement Prepare(string sql, string? first = null, string? second = null)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(connection.Handle!, sql);
            prepared.Add(sql, statement);
        }

        if (first is not null)
        {
            statement.Bind(1, first);
        }

        if (second is not null)
        {
            statement.Bind(2, second);
        }

        return statement;
    }

    /// <summary>A volume's paragraphs share one kind and one parent: neither is read again for each.</summary>
    private List<StoredRecord> Sound(SqliteStatement statement, string kind, string? parent = null) => Rows(statement, row =>
    {
        var record = RecordOf(row, kind, parent);
        return RecordHash.Matches(record, row.Bytes(5))
            ? record
            : throw new StoreDamagedException(path, $"is damaged: the {record.Kind} '{record.Id}' is not what was written.");
    });

    private static List<T> Rows<T>(SqliteStatement statement, Func<SqliteStatement, T> read)
    {
        var rows = new List<T>();
        try
        {
            while (statement.Step())
            {
                rows.Add(read(statement));
            }
        }
        finally
        {
            statement.Reset();
        }

        return rows;
    }

    /// <summary>A column that a flipped bit emptied reads as nothing or zero: the hash tells.</summary>
    private static StoredRecord RecordOf(SqliteStatement row, string? kind, string? parent) => new(
        kind ?? row.Text(0),
        row.Text(1),
        parent ?? (row.IsNull(2) ? null : row.Text(2)),
        row.Number(3),
        row.Number(4),
        row.Bytes(6).ToArray());
}
