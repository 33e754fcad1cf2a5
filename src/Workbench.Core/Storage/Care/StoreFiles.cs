using System.Globalization;

namespace Workbench.Storage.Care;

/// <summary>The files of a closed store, and their exchange for others.</summary>
internal static class StoreFiles
{
    private const string ReadyEnding = ".ready-";

    /// <summary>An engine keeps its logs beside its database, under names that begin alike; the lock is ours.</summary>
    public static IReadOnlyList<string> Of(string storePath)
    {
        var home = Path.GetDirectoryName(storePath)!;
        return
        [
            .. Directory.GetFiles(home, Path.GetFileNameWithoutExtension(storePath) + "*")
                .Where(file => Path.GetExtension(file) is not (".lock" or ".guard") && !file.StartsWith(storePath + ReadyEnding, StringComparison.Ordinal)),
        ];
    }

    /// <summary>Copies a closed store without touching it, whatever is in the way there.</summary>
    public static void Copy(string from, string to)
    {
        Remove(to);
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    /// <summary>Removes a store that was only tried, with its logs and its lock.</summary>
    public static void Remove(string path)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>
    /// Puts a new store in the place of one, which is kept in a folder of its own among the backups. From the first move on it is
    /// decided: what is cut short then is finished by <see cref="FinishExchange"/>.
    /// </summary>
    /// <returns>That folder.</returns>
    public static string Exchange(string storePath, string newPath, TimeProvider time)
    {
        var ready = $"{storePath}{ReadyEnding}{time.GetUtcNow().ToString("yyyy-MM-dd'T'HH-mm-ss-fff'Z'", CultureInfo.InvariantCulture)}";
        File.Move(newPath, ready);
        return Finish(storePath, ready);
    }

    /// <summary>Finishes an exchange that a crash cut short. To be called by the holder of the store's lock.</summary>
    public static void FinishExchange(string storePath)
    {
        foreach (var ready in Ready(storePath))
        {
            Finish(storePath, ready);
        }
    }

    public static bool IsExchangeUnfinished(string storePath) => Ready(storePath).Length > 0;

    private static string[] Ready(string storePath) => Directory.GetFiles(Path.GetDirectoryName(storePath)!, Path.GetFileName(storePath) + ReadyEnding + "*");

    private static string Finish(string storePath, string ready)
    {
        var stamp = ready[(storePath.Length + ReadyEnding.Length)..];
        var kept = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(storePath)!, "backups", $"replaced-{stamp}")).FullName;
        foreach (var file in Of(storePath))
        {
            File.Move(file, Path.Combine(kept, Path.GetFileName(file)));
        }

        File.Move(ready, storePath);
        return kept;
    }
}
