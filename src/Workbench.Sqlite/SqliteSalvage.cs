using Microsoft.Data.Sqlite;
using Workbench.Storage;

namespace Workbench.Sqlite;

/// <summary>
/// Reads what can be read of a damaged database, on a copy of it. The table is walked in its own order, past its indexes;
/// where a page cannot be read, the walk goes on behind it, in strides that grow until something answers.
/// </summary>
internal static class SqliteSalvage
{
    // A row has a hash of 32 bytes and a name twice: a page of 8192 bytes holds no more of them.
    private const int RowsOfPage = 128;

    private const string Columns = "rowid, kind, id, parent, place, revision, hash, body";

    /// <exception cref="StoreException">It could not be read for another reason than damage.</exception>
    public static IReadOnlyList<SalvagedRecord> Read(string path)
    {
        try
        {
            return Found(path);
        }
        catch (SqliteException refused)
        {
            throw SqliteErrors.Translate(path, refused);
        }
    }

    private static IReadOnlyList<SalvagedRecord> Found(string path)
    {
        var found = new Dictionary<(string Kind, string Id), SalvagedRecord>();
        MendLayout(path);
        try
        {
            using var connection = SqliteConnections.OpenPlain(path, patience: 1);
            connection.Execute("PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON;");
            foreach (var record in Walk(connection, last: Last(connection)))
            {
                Keep(found, record);
            }
        }
        catch (SqliteException error) when (!SqliteErrors.IsRefusal(error))
        {
            // It is no database, or its head is gone: what was read before is what there is.
        }

        return [.. found.Values];
    }

    /// <summary>A bit that is flipped in what SQLite remembers of the table's columns would hide every record.</summary>
    private static void MendLayout(string path)
    {
        try
        {
            using var connection = SqliteConnections.OpenPlain(path, patience: 1);
            connection.Execute("PRAGMA writable_schema = ON;");
            using var mend = connection.CreateCommand();
            mend.CommandText = "UPDATE sqlite_schema SET type = 'table', name = 'record', tbl_name = 'record', sql = $sql WHERE rowid = 1;";
            mend.Parameters.AddWithValue("$sql", SqliteSchema.Table);
            mend.ExecuteNonQuery();
        }
        catch (SqliteException error) when (!SqliteErrors.IsRefusal(error))
        {
            // It is no database, or more than that is hurt: the walk tells.
        }
    }

    private static void Keep(Dictionary<(string Kind, string Id), SalvagedRecord> found, SalvagedRecord record)
    {
        var key = (record.Record.Kind, record.Record.Id);
        if (record.IsSound || !found.ContainsKey(key))
        {
            found[key] = record;
        }
    }

    private static long Last(SqliteConnection connection)
    {
        try
        {
            return connection.Scalar("SELECT max(rowid) FROM record NOT INDEXED;") as long? ?? 0;
        }
        catch (SqliteException error) when (!SqliteErrors.IsRefusal(error))
        {
            // The right edge of the table is hurt.
            return connection.Scalar("PRAGMA page_count;") is long pages ? pages * RowsOfPage : 0;
        }
    }

    private static IEnumerable<SalvagedRecord> Walk(SqliteConnection connection, long last)
    {
        var (row, stride) = (0L, 1L);
        while (row < last)
        {
            var reached = row;
            foreach (var (at, record) in Readable(connection, row))
            {
                reached = at;
                if (record is not null)
                {
                    yield return record;
                }
            }

            (row, stride) = reached > row ? (reached + 1, 1) : (row + stride, Math.Min(stride * 2, RowsOfPage));
        }
    }

    /// <summary>The rows behind one, up to the first that cannot be read.</summary>
    private static IEnumerable<(long Row, SalvagedRecord? Record)> Readable(SqliteConnection connection, long behind)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM record NOT INDEXED WHERE rowid > $behind ORDER BY rowid;";
        command.Parameters.AddWithValue("$behind", behind);
        SqliteDataReader? reader = null;
        try
        {
            while (Next(command, ref reader))
            {
                yield return (reader!.GetInt64(0), RecordOf(reader));
            }
        }
        finally
        {
            reader?.Dispose();
        }
    }

    private static bool Next(SqliteCommand command, ref SqliteDataReader? reader)
    {
        try
        {
            reader ??= command.ExecuteReader();
            return reader.Read();
        }
        catch (SqliteException error) when (!SqliteErrors.IsRefusal(error))
        {
            return false;
        }
    }

    /// <returns>Null where a flipped byte made something else of a column than it was.</returns>
    private static SalvagedRecord? RecordOf(SqliteDataReader reader)
    {
        try
        {
            var record = new StoredRecord(
                reader.GetString(1),
                reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetString(3),
                reader.GetInt64(4),
                reader.GetInt64(5),
                reader.GetFieldValue<byte[]>(7));
            record.RequireStorable();
            return new SalvagedRecord(record, reader.GetFieldValue<byte[]>(6));
        }
        catch (Exception nonsense) when (nonsense is InvalidCastException or InvalidOperationException or ArgumentException or FormatException or SqliteException)
        {
            return null;
        }
    }
}
