using System.Globalization;

namespace Workbench.Storage.Care;

/// <summary>The files of a closed store, and their exchange for others.</summary>
internal static class StoreFiles
{
    private const string ReadyEnding = ".ready-";
    private const string Stamp = "yyyy-MM-dd'T'HH-mm-ss-fff'Z'";

    /// <summary>What databases that take the place of one are called until they do.</summary>
    public static IReadOnlyList<string> Unfinished { get; } = [".new", ".repaired", ".restored"];

    /// <summary>Those of them that are there. Whatever else is called alike is not ours.</summary>
    public static IReadOnlyList<string> Of(string storePath, IStoreEngine engine) => [.. engine.FilesOf(storePath).Where(File.Exists)];

    /// <summary>Removes a store that was only tried, with its logs and its lock.</summary>
    public static void Remove(string path, IStoreEngine engine)
    {
        foreach (var file in engine.FilesOf(path).Concat(OfLock(path)))
        {
            File.Delete(file);
        }
    }

    public static IReadOnlyList<string> OfLock(string storePath) => [storePath + ".lock", storePath + ".guard", storePath + ".token"];

    /// <summary>
    /// Puts a new store in the place of one, which is kept in a folder of its own among the backups. From the first move on it is
    /// decided: what is cut short then is finished by <see cref="FinishExchange"/>.
    /// </summary>
    /// <returns>That folder; null where there was nothing to keep.</returns>
    /// <exception cref="StoreException">The new store left a log behind, and so is not whole: nothing was changed.</exception>
    public static string? Exchange(string storePath, string newPath, IStoreEngine engine, TimeProvider time)
    {
        if (Of(newPath, engine).Skip(1).FirstOrDefault(log => new FileInfo(log).Length > 0) is { } log)
        {
            throw new StoreException($"{newPath} could not be closed: what it holds is still in {log}. Nothing was changed; check the room on the drive, then try again.");
        }

        var ready = $"{storePath}{ReadyEnding}{time.GetUtcNow().ToString(Stamp, CultureInfo.InvariantCulture)}";
        File.Move(newPath, ready);
        return Finish(storePath, ready, engine);
    }

    /// <summary>Finishes an exchange that a crash cut short. To be called by the holder of the store's lock.</summary>
    public static void FinishExchange(string storePath, IStoreEngine engine)
    {
        foreach (var ready in Ready(storePath))
        {
            Finish(storePath, ready, engine);
        }
    }

    public static bool IsExchangeUnfinished(string storePath) => Ready(storePath).Count > 0;

    private static IReadOnlyList<string> Ready(string storePath) =>
    [
        .. Directory.GetFiles(Path.GetDirectoryName(storePath)!, Path.GetFileName(storePath) + ReadyEnding + "*")
            .Where(ready => DateTimeOffset.TryParseExact(ready[(storePath.Length + ReadyEnding.Length)..], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)),
    ];

    private static string? Finish(string storePath, string ready, IStoreEngine engine)
    {
        var stamp = ready[(storePath.Length + ReadyEnding.Length)..];
        var kept = Path.Combine(Path.GetDirectoryName(storePath)!, "backups", $"replaced-{stamp}");
        foreach (var file in Of(storePath, engine))
        {
            Directory.CreateDirectory(kept);
            File.Move(file, Path.Combine(kept, Path.GetFileName(file)));
        }

        File.Move(ready, storePath);
        return Directory.Exists(kept) ? kept : null;
    }
}
