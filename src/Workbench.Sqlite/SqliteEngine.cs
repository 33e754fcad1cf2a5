using Microsoft.Data.Sqlite;
using Workbench.Storage;

namespace Workbench.Sqlite;

/// <summary>The default engine: SQLite, one connection a file, every commit forced to the disk.</summary>
public sealed class SqliteEngine : IStoreEngine
{
    private readonly SqliteSchema schema;

    static SqliteEngine() => SQLitePCL.Batteries_V2.Init();

    public SqliteEngine()
        : this(SqliteSchema.Current)
    {
    }

    internal SqliteEngine(SqliteSchema schema) => this.schema = schema;

    public string Name => "sqlite";

    public IStore Create(string path) => Locked(path, held =>
    {
        if (File.Exists(path))
        {
            throw new StoreException($"There is a file {path} already. Open it, or take another place.");
        }

        SqliteFile.RemoveLeftovers(path);
        return Guarded(path, () =>
        {
            SqliteFile.Make(path, schema);
            return new SqliteStore(path, SqliteConnections.Open(path), schema, held, wasLeftOpen: false);
        });
    });

    public IStore Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new StoreException($"There is no database {path}. Check the path, or restore one from the folder 'backups'.");
        }

        return Locked(path, held =>
        {
            var wasLeftOpen = SqliteFile.HasLog(path);
            SqliteFile.RequireOurs(path, schema, wasLeftOpen);
            return Guarded(path, () => new SqliteStore(path, SqliteConnections.Open(path), schema, held, wasLeftOpen));
        });
    }

    public IReadOnlyList<SalvagedRecord> Salvage(string path) => SqliteSalvage.Read(path);

    private static SqliteStore Locked(string path, Func<StoreLock, SqliteStore> open)
    {
        var held = StoreLock.Take(path);
        try
        {
            return open(held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static SqliteStore Guarded(string path, Func<SqliteStore> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.Translate(path, error);
        }
    }
}
