namespace Workbench.Storage;

/// <summary>
/// One open store: one file, one process. Everything is synchronous and happens inside a callback, so that no
/// transaction is left open and nothing lazy escapes; calls from several threads take turns and do not nest.
/// </summary>
public interface IStore : IDisposable
{
    StoreInfo Info { get; }

    /// <summary>Reads one snapshot.</summary>
    /// <exception cref="StoreDamagedException">A record read is not what was written.</exception>
    T Read<T>(Func<IReadSession, T> body);

    /// <summary>Commits, durably, when the body returns; changes nothing when it throws.</summary>
    /// <exception cref="StoreConflictException">A record changed after the caller read it.</exception>
    /// <exception cref="StoreException">The write cannot be kept (disk full, drive gone): nothing of it was.</exception>
    T Write<T>(Func<IWriteSession, T> body);

    /// <summary>Writes a consistent copy while the store stays open; a file already there is refused.</summary>
    void BackUpTo(string path);

    /// <summary>The engine's own check and the hash of every record: one sentence for each fault found.</summary>
    IReadOnlyList<string> Check();

    /// <summary>Tells what a second opener is told about this process, such as the address it serves.</summary>
    /// <param name="token">What opens the store there to programs of this user alone.</param>
    void Announce(string address, string? token = null);
}
