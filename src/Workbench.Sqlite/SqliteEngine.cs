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
            try
            {
                return new SqliteStore(path, SqliteConnections.Open(path), schema, held, wasLeftOpen: false);
            }
            catch
            {
                File.Delete(path);
                SqliteFile.RemoveLeftovers(path);
                throw;
            }
        });
    });

    public IStore Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new StoreMissingException(path);
        }

        return Locked(path, held =>
        {
            var wasLeftOpen = SqliteFile.HasLog(path);
            SqliteFile.RequireOurs(path, schema, wasLeftOpen);
            return Guarded(path, () => new SqliteStore(path, SqliteConnections.Open(path), schema, held, wasLeftOpen));
        });
    }

    public IReadOnlyList<SalvagedRecord> Salvage(string path) => SqliteSalvage.Read(path);

    public IReadOnlyList<string> FilesOf(string path) => [path, .. SqliteFile.LogEndings.Select(ending => path + ending)];

    public bool IsStore(string path) => SqliteFile.IsOurs(path);

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
