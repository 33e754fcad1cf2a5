using LiteDB;
using Workbench.Storage;

namespace Workbench.LiteDb;

/// <summary>The LiteDB engine. A commit survives the process, but LiteDB 5 does not force it to the disk.</summary>
public sealed class LiteDbEngine : IStoreEngine
{
    public string Name => "litedb";

    public IStore Create(string path) => Locked(path, held =>
    {
        if (File.Exists(path))
        {
            throw new StoreException($"There is a file {path} already. Open it, or take another place.");
        }

        // LiteDB replays a log that lies beside a database, whichever database it came from.
        File.Delete(LiteDbFile.LogOf(path));
        try
        {
            return new LiteDbStore(path, held);
        }
        catch
        {
            foreach (var file in FilesOf(path))
            {
                File.Delete(file);
            }

            throw;
        }
    });

    public IStore Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new StoreMissingException(path);
        }

        return Locked(path, held =>
        {
            LiteDbFile.RequireOurs(path);
            return new LiteDbStore(path, held);
        });
    }

    /// <summary>What LiteDB reads up to where a page is hurt, from either end; nothing of a file that it does not open because of what is in it.</summary>
    public IReadOnlyList<SalvagedRecord> Salvage(string path)
    {
        try
        {
            using var store = (LiteDbStore)Open(path);
            return store.Salvaged();
        }
        catch (Exception damaged) when (damaged is StoreDamagedException || LiteDbStore.IsDamage(damaged))
        {
            return [];
        }
    }

    public IReadOnlyList<string> FilesOf(string path) => LiteDbFile.All(path);

    public bool IsStore(string path) => LiteDbFile.IsOurs(path);

    private static LiteDbStore Locked(string path, Func<StoreLock, LiteDbStore> open)
    {
        var held = StoreLock.Take(path);
        try
        {
            return open(held);
        }
        catch (Exception error)
        {
            held.Dispose();
            if (error is LiteException engine)
            {
                throw LiteDbStore.Translate(path, engine);
            }

            throw;
        }
    }
}
