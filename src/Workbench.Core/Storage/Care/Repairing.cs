namespace Workbench.Storage.Care;

/// <summary>Makes a sound store of what a damaged one, its journal and its backups still say, and exchanges the two.</summary>
internal static class Repairing
{
    /// <param name="backups">Newest first.</param>
    /// <exception cref="StoreException">Nothing can be read, and no backup either: nothing was changed.</exception>
    public static RepairReport Run(string home, string storePath, IReadOnlyList<string> backups, IStoreEngine engine, TimeProvider time)
    {
        using var held = StoreLock.Take(storePath);
        StoreFiles.FinishExchange(storePath, engine);
        WorkingCopy.RemoveLeftovers(storePath);
        var recovery = new RecordRecovery(Salvage(storePath, storePath, engine));
        var sound = recovery.SoundRecords;
        foreach (var backup in backups)
        {
            if (!recovery.WantsBackup)
            {
                break;
            }

            recovery.Use(new BackupContent(Salvage(storePath, backup, engine)));
        }

        var steps = recovery.Finish();
        if (recovery.Records.Count == 0)
        {
            throw new StoreException(
                $"Nothing in {storePath} can be read, and there is no backup in {Path.Combine(home, "backups")}. Nothing was changed: restore a backup from elsewhere with 'workbench restore FILE', or begin anew in another folder.");
        }

        return new RepairReport(steps, Replace(storePath, recovery.Records, engine, time), sound)
        {
            LostOperations = recovery.LostOperations,
            IsEndKnown = recovery.IsEndKnown,
            CutOff = recovery.CutOff,
        };
    }

    private static string? Replace(string storePath, IReadOnlyCollection<StoredRecord> records, IStoreEngine engine, TimeProvider time)
    {
        var repaired = storePath + ".repaired";
        try
        {
            StoreFiles.Remove(repaired, engine);
            Write(repaired, records, engine);
            return StoreFiles.Exchange(storePath, repaired, engine, time);
        }
        finally
        {
            StoreFiles.Remove(repaired, engine);
        }
    }

    private static IReadOnlyList<SalvagedRecord> Salvage(string storePath, string path, IStoreEngine engine)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var copy = WorkingCopy.Beside(storePath, path, engine);
        return engine.Salvage(copy.Path);
    }

    private static void Write(string path, IReadOnlyCollection<StoredRecord> records, IStoreEngine engine)
    {
        using var store = engine.Create(path);
        store.Write(session => records.Select(record => session.Put(record with { Revision = 0 })).Count(record => record.Revision > 0));
    }
}
