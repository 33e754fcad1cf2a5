using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage.Care;

/// <summary>Exchanges the database of a workspace for one of its backups.</summary>
internal static class Restoring
{
    private const string WayOut = "Nothing was changed. Take another backup: 'workbench restore' lists them.";

    public static string? Run(string storePath, string backupPath, IStoreEngine engine, Backups backups, TimeProvider time)
    {
        using var held = StoreLock.Take(storePath);
        StoreFiles.FinishExchange(storePath, engine);
        WorkingCopy.RemoveLeftovers(storePath);
        var restored = storePath + ".restored";
        try
        {
            StoreFiles.Remove(restored, engine);

            // What lies in a log beside the backup belongs to it: the engine puts both into one file.
            using (var copy = WorkingCopy.Beside(storePath, backupPath, engine))
            using (var store = OpenSound(copy.Path, backupPath, engine))
            {
                LeaveBehind(store, LastOperation(storePath, backups, engine), Path.GetFileName(backupPath), time.GetUtcNow());
                store.BackUpTo(restored);
                backups.Make(store, byHand: false);
            }

            return StoreFiles.Exchange(storePath, restored, engine, time);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{backupPath} cannot be restored ({refused.Message}). Check the path, your rights and the room on the drive.", refused);
        }
        finally
        {
            StoreFiles.Remove(restored, engine);
        }
    }

    /// <summary>A copy is opened: an engine writes what it opens, and the backup may be needed again as it is.</summary>
    private static IStore OpenSound(string copy, string backupPath, IStoreEngine engine)
    {
        try
        {
            var store = engine.Open(copy);
            if (store.Check() is [var fault, ..])
            {
                store.Dispose();
                throw new StoreDamagedException(backupPath, $"is damaged itself: {fault}", wayOut: WayOut);
            }

            return store;
        }
        catch (StoreDamagedException damaged) when (damaged.Path == copy)
        {
            throw new StoreDamagedException(backupPath, "is damaged itself, or no backup of this engine.", damaged, WayOut);
        }
        catch (StoreTooNewException later) when (later.Path == copy)
        {
            throw new StoreTooNewException(backupPath, later.Found, later.Known);
        }
    }

    /// <summary>The number of the last operation that was ever made here, as far as anything knows.</summary>
    private static long LastOperation(string storePath, Backups backups, IStoreEngine engine)
    {
        var last = LastIn(storePath, storePath, engine);
        return last > 0 ? last : backups.All().Select(backup => LastIn(storePath, backup, engine)).DefaultIfEmpty().Max();
    }

    private static long LastIn(string storePath, string path, IStoreEngine engine)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var copy = WorkingCopy.Beside(storePath, path, engine);
        return engine.Salvage(copy.Path).Where(r => r.IsSound && r.Record.Kind is Keys.Operation or Keys.Counter).Select(r => r.Record.Order).DefaultIfEmpty().Max();
    }

    private static void LeaveBehind(IStore store, long last, string from, DateTimeOffset when) => store.Write(session =>
    {
        var kept = OperationJournal.LastNumber(session);
        if (last > kept)
        {
            var record = new RestoredRecord(kept, last + 1, when, from);
            session.Put(new StoredRecord(Keys.Restored, Keys.Number(record.Next), null, record.Next, 0, Codec.Write(record)));
            OperationJournal.PutLastNumber(session, last);
        }

        return last;
    });
}
