namespace Workbench.Storage.Care;

/// <summary>Exchanges the database of a workspace for one of its backups.</summary>
internal static class Restoring
{
    public static string Run(string storePath, string backupPath, IStoreEngine engine, TimeProvider time)
    {
        var restored = storePath + ".restored";
        using var held = StoreLock.Take(storePath);
        File.Delete(restored);
        using (var backup = engine.Open(backupPath))
        {
            if (backup.Check() is [var fault, ..])
            {
                throw new StoreDamagedException(backupPath, $"is damaged itself: {fault}");
            }

            backup.BackUpTo(restored);
        }

        File.Delete(backupPath + ".guard");
        return StoreFiles.Exchange(storePath, restored, time);
    }
}
