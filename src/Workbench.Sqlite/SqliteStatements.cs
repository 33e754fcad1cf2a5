using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Workbench.Storage;

namespace Workbench.Sqlite;

/// <summary>The statements of a store, prepared once: a bulk import runs one of them for every paragraph.</summary>
internal sealed class SqliteStatements(SqliteConnection connection, string path) : IDisposable
{
    private const string Columns = "kind, id, parent, place, revision, hash, body";

    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public void Run(string sql) => Prepare(sql).ExecuteNonQuery();

    /// <summary>Ends a transaction that failed. SQLite has ended it already where the disk was full or the drive failed.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            Run("ROLLBACK;");
        }
    }

    public StoredRecord? Find(string kind, string id)
    {
        using var reader = Prepare($"SELECT {Columns} FROM record WHERE kind = $1 AND id = $2;", kind, id).ExecuteReader();
        return reader.Read() ? Sound(RecordOf(reader), reader) : null;
    }

    public IReadOnlyList<StoredRecord> List(string kind, string? parent, int skip, int take)
    {
        var command = parent is null
            ? Prepare($"SELECT {Columns} FROM record WHERE kind = $1 ORDER BY place, id LIMIT $2 OFFSET $3;", kind, take, skip)
            : Prepare($"SELECT {Columns} FROM record WHERE kind = $1 AND parent = $2 ORDER BY place, id LIMIT $3 OFFSET $4;", kind, parent, take, skip);
        using var reader = command.ExecuteReader();
        var records = new List<StoredRecord>();
        while (reader.Read())
        {
            records.Add(Sound(RecordOf(reader, kind, parent), reader));
        }

        return records;
    }

    public long Count(string kind, string? parent) => (long)(parent is null
        ? Prepare("SELECT count(*) FROM record WHERE kind = $1;", kind)
        : Prepare("SELECT count(*) FROM record WHERE kind = $1 AND parent = $2;", kind, parent)).ExecuteScalar()!;

    /// <summary>Steps from one kind to the next in the index, instead of going over every record.</summary>
    public IReadOnlyList<string> Kinds()
    {
        using var reader = Prepare(
            """
            WITH RECURSIVE next (kind) AS (
                SELECT min(kind) FROM record
                UNION ALL
                SELECT (SELECT min(record.kind) FROM record WHERE record.kind > next.kind) FROM next WHERE next.kind IS NOT NULL)
            SELECT kind FROM next WHERE kind IS NOT NULL;
            """).ExecuteReader();
        var kinds = new List<string>();
        while (reader.Read())
        {
            kinds.Add(reader.GetString(0));
        }

        return kinds;
    }

    /// <returns>Whether there was no such record yet.</returns>
    public bool Insert(StoredRecord record)
    {
        try
        {
            Prepare(
                $"INSERT INTO record ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7);",
                record.Kind, record.Id, record.Parent, record.Order, record.Revision, RecordHash.Of(record), Bytes(record.Body)).ExecuteNonQuery();
            return true;
        }
        catch (SqliteException error) when (error.SqliteErrorCode == SqliteErrors.Constraint)
        {
            return false;
        }
    }

    /// <returns>Whether the stored revision was the one before the record's.</returns>
    public bool Update(StoredRecord record) => Prepare(
        "UPDATE record SET parent = $3, place = $4, revision = $5, hash = $6, body = $7 WHERE kind = $1 AND id = $2 AND revision = $5 - 1;",
        record.Kind, record.Id, record.Parent, record.Order, record.Revision, RecordHash.Of(record), Bytes(record.Body)).ExecuteNonQuery() > 0;

    public int Remove(string kind, string id) => Prepare("DELETE FROM record WHERE kind = $1 AND id = $2;", kind, id).ExecuteNonQuery();

    public int RemoveChildren(string kind, string parent) =>
        Prepare("DELETE FROM record WHERE kind = $1 AND parent = $2;", kind, parent).ExecuteNonQuery();

    public IReadOnlyList<string> FaultyRecords()
    {
        using var reader = Prepare($"SELECT {Columns} FROM record;").ExecuteReader();
        var faults = new List<string>();
        try
        {
            while (reader.Read())
            {
                if (FaultOf(reader) is { } fault)
                {
                    faults.Add(fault);
                }
            }
        }
        catch (SqliteException error) when (SqliteErrors.IsDamage(error))
        {
            faults.Add($"Not all records can be read ({error.Message}).");
        }

        return faults;
    }

    private string? FaultOf(SqliteDataReader reader)
    {
        try
        {
            var record = RecordOf(reader);
            return RecordHash.Matches(record, HashOf(reader)) ? null : $"The {record.Kind} '{record.Id}' is not what was written.";
        }
        catch (StoreDamagedException)
        {
            return "A record is none any more: a part of it that every record has is missing.";
        }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private StoredRecord Sound(StoredRecord record, SqliteDataReader reader) => RecordHash.Matches(record, HashOf(reader))
        ? record
        : throw new StoreDamagedException(path, $"is damaged: the {record.Kind} '{record.Id}' is not what was written.");

    private StoredRecord RecordOf(SqliteDataReader reader) => RecordOf(reader, null, null);

    /// <summary>A volume's paragraphs share one kind and one parent: neither is read again for each.</summary>
    /// <exception cref="StoreDamagedException">A column that is never empty is.</exception>
    private StoredRecord RecordOf(SqliteDataReader reader, string? kind, string? parent)
    {
        try
        {
            return new StoredRecord(
                kind ?? reader.GetString(0),
                reader.GetString(1),
                parent ?? (reader.IsDBNull(2) ? null : reader.GetString(2)),
                reader.GetInt64(3),
                reader.GetInt64(4),
                reader.GetFieldValue<byte[]>(6));
        }
        catch (Exception nonsense) when (nonsense is InvalidOperationException or InvalidCastException or FormatException)
        {
            throw new StoreDamagedException(path, $"is damaged ({nonsense.Message}).", nonsense);
        }
    }

    private static byte[] HashOf(SqliteDataReader reader) => reader.IsDBNull(5) ? [] : reader.GetFieldValue<byte[]>(5);

    private static byte[] Bytes(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var whole) && whole.Offset == 0 && whole.Count == whole.Array!.Length ? whole.Array : body.ToArray();
}
