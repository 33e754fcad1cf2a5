using Microsoft.Data.Sqlite;
using Workbench.Storage;

namespace Workbench.Sqlite;

/// <summary>One open database: one connection, which calls take in turn.</summary>
internal sealed class SqliteStore : IStore
{
    private readonly Lock turn = new();
    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly StoreLock held;
    private readonly SqliteStatements statements;
    private bool disposed;

    public SqliteStore(string path, SqliteConnection connection, SqliteSchema schema, StoreLock held, bool wasLeftOpen)
    {
        (this.path, this.connection, this.held) = (path, connection, held);
        try
        {
            RequireSound(wasLeftOpen);
            schema.RequireKnown(path, SqliteSchema.Version(connection));
            schema.Migrate(connection, version => BackUp($"{path}.v{version}{StoreMigration.BackupEnding}"));
            Info = new StoreInfo("sqlite", connection.ServerVersion, schema.Newest, new StoreSurvival(ProcessCrash: true, PowerLoss: true));
            statements = new SqliteStatements(connection, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public StoreInfo Info { get; }

    public T Read<T>(Func<IReadSession, T> body) => InTurn("BEGIN DEFERRED;", session => body(session));

    public T Write<T>(Func<IWriteSession, T> body) => InTurn("BEGIN IMMEDIATE;", session => body(session));

    public void BackUpTo(string path) => Alone(() =>
    {
        if (File.Exists(path))
        {
            throw new StoreException($"There is a file {path} already. Give the backup another name.");
        }

        BackUp(path);
    });

    public IReadOnlyList<string> Check()
    {
        var faults = new List<string>();
        Alone(() =>
        {
            faults.AddRange(connection.Strings("PRAGMA integrity_check;").Where(line => !string.Equals(line, "ok", StringComparison.Ordinal)));
            faults.AddRange(connection.Strings("PRAGMA foreign_key_check;"));
            faults.AddRange(statements.FaultyRecords());
        });
        return faults;
    }

    public void Announce(string address, string? token = null) => Alone(() => held.Announce(address, token));

    public void Dispose()
    {
        lock (turn)
        {
            if (disposed)
            {
                return;
            }

            disposed = true;
            try
            {
                connection.Execute("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);");
            }
            catch (SqliteException)
            {
                // Every commit is in the log already; the next opening takes it from there.
            }
            finally
            {
                statements.Dispose();
                connection.Dispose();
                held.Dispose();
            }
        }
    }

    /// <summary>Lets the database grow no further than so many pages, as on a full disk.</summary>
    internal void Limit(int pages) => connection.Execute($"PRAGMA max_page_count = {pages};");

    private void RequireSound(bool wasLeftOpen)
    {
        if (wasLeftOpen && connection.Strings("PRAGMA quick_check;") is not ["ok"] and var faults)
        {
            throw new StoreDamagedException(path, $"is damaged ({string.Join("; ", faults)}).");
        }
    }

    /// <summary>
    /// The online backup copies page by page, consistent while the store is open, at a fraction of the cost of VACUUM INTO: a bulk
    /// edit waits for it. A file under a temporary name is not taken for a backup.
    /// </summary>
    private void BackUp(string target)
    {
        var unfinished = target + ".part";
        File.Delete(unfinished);
        using (var copy = SqliteConnections.OpenPlain(unfinished))
        {
            copy.Execute("PRAGMA synchronous = OFF;");
            connection.BackupDatabase(copy);
            copy.Execute("PRAGMA journal_mode = DELETE;");
        }

        SqliteFile.FlushToDisk(unfinished);
        File.Move(unfinished, target, overwrite: true);
    }

    private T InTurn<T>(string begin, Func<SqliteSession, T> body)
    {
        T result = default!;
        Alone(() =>
        {
            using var session = new SqliteSession(statements);
            statements.Run(begin);
            try
            {
                result = body(session);
                statements.Run("COMMIT;");
            }
            catch
            {
                statements.RollBack();
                throw;
            }
        });
        return result;
    }

    private void Alone(Action body)
    {
        StoreTurn.RequireNotNested(turn);
        lock (turn)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            try
            {
                body();
            }
            catch (SqliteException error)
            {
                throw SqliteErrors.Translate(path, error);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new StoreException($"{path}: {refused.Message} Check the folder and the room on the drive.", refused);
            }
        }
    }
}
