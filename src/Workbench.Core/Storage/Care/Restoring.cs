using System.Globalization;

namespace Workbench.Storage.Care;

/// <summary>Exchanges the database of a workspace for one of its backups.</summary>
internal static class Restoring
{
    public static string Run(string home, string storePath, string backupPath, IStoreEngine engine, TimeProvider time)
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
        var stamp = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH-mm-ss'Z'", CultureInfo.InvariantCulture);
        var replaced = Directory.CreateDirectory(Path.Combine(home, "backups", $"replaced-{stamp}")).FullName;
        foreach (var file in FilesOf(home, storePath).Where(f => !string.Equals(f, restored, StringComparison.Ordinal)))
        {
            File.Move(file, Path.Combine(replaced, Path.GetFileName(file)));
        }

        File.Move(restored, storePath);
        return replaced;
    }

    // An engine keeps its logs beside its database, under names that begin alike; the lock is ours.
    private static IEnumerable<string> FilesOf(string home, string storePath) =>
        Directory.GetFiles(home, Path.GetFileNameWithoutExtension(storePath) + "*")
            .Where(file => Path.GetExtension(file) is not (".lock" or ".guard"));
}
