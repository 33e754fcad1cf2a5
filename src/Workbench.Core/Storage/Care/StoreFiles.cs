using System.Globalization;

namespace Workbench.Storage.Care;

/// <summary>The files of a closed store, and their exchange for others.</summary>
internal static class StoreFiles
{
    /// <summary>An engine keeps its logs beside its database, under names that begin alike; the lock is ours.</summary>
    public static IReadOnlyList<string> Of(string storePath)
    {
        var home = Path.GetDirectoryName(storePath)!;
        return [.. Directory.GetFiles(home, Path.GetFileNameWithoutExtension(storePath) + "*").Where(file => Path.GetExtension(file) is not (".lock" or ".guard"))];
    }

    /// <summary>Puts a new store in the place of one, which is kept in a folder of its own among the backups.</summary>
    /// <returns>That folder.</returns>
    public static string Exchange(string storePath, string newPath, TimeProvider time)
    {
        var stamp = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH-mm-ss-fff'Z'", CultureInfo.InvariantCulture);
        var kept = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(storePath)!, "backups", $"replaced-{stamp}")).FullName;
        foreach (var file in Of(storePath).Where(f => !f.StartsWith(newPath, StringComparison.Ordinal)))
        {
            File.Move(file, Path.Combine(kept, Path.GetFileName(file)));
        }

        File.Move(newPath, storePath);
        return kept;
    }
}
