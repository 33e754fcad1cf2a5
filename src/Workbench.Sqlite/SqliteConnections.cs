using Microsoft.Data.Sqlite;
using Workbench.Storage;

namespace Workbench.Sqlite;

/// <summary>How a workspace database is opened. Each setting is here for what it prevents.</summary>
internal static class SqliteConnections
{
    private const int BusySeconds = 5;

    /// <summary>
    /// EXCLUSIVE comes before WAL: no second connection can then exist (this SQLite corrupts a WAL that two
    /// connections write and reset at once, https://www.sqlite.org/wal.html), and no shared memory is needed.
    /// FULL forces every commit to the disk. The rest is for files that came by mail.
    /// </summary>
    public static SqliteConnection Open(string path)
    {
        var connection = OpenPlain(path, SqliteOpenMode.ReadWrite);
        try
        {
            connection.Execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;");
            connection.Execute("PRAGMA locking_mode = EXCLUSIVE;");
            if (connection.Scalar("PRAGMA journal_mode = WAL;") is not "wal")
            {
                throw new StoreException($"{path} cannot be written safely here (no write-ahead log on this drive). Move the workspace to a local drive.");
            }

            connection.Execute("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -32768;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <param name="patience">How many seconds another connection is waited for.</param>
    public static SqliteConnection OpenPlain(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate, int patience = BusySeconds)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(path),
            Mode = mode,
            Cache = SqliteCacheMode.Private,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = patience,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        connection.Execute($"PRAGMA busy_timeout = {patience * 1000};");
        return connection;
    }

    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public static IReadOnlyList<string> Strings(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        }

        return found;
    }
}
