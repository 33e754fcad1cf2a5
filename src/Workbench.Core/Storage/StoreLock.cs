namespace Workbench.Storage;

/// <summary>
/// Holds a store for one process: an empty <c>.guard</c> file that the operating system keeps locked, so that of two
/// racing processes one wins, and a <c>.lock</c> file that names the holder. What a dead process left is taken over.
/// </summary>
public sealed class StoreLock : IDisposable
{
    private readonly FileStream guard;
    private readonly string namePath;
    private StoreHolder holder;

    private StoreLock(FileStream guard, string namePath, StoreHolder holder)
    {
        this.guard = guard;
        this.namePath = namePath;
        this.holder = holder;
        WriteName();
    }

    /// <exception cref="StoreInUseException">A living process holds it.</exception>
    /// <exception cref="StoreException">The folder is missing or cannot be written.</exception>
    public static StoreLock Take(string storePath)
    {
        var namePath = storePath + ".lock";
        var guard = OpenGuard(storePath, namePath);
        try
        {
            // Some network drives grant a lock to everyone: there the name decides.
            if (ReadName(namePath) is { } other && other.IsAlive())
            {
                throw InUse(storePath, other);
            }

            return new StoreLock(guard, namePath, StoreHolder.ThisProcess());
        }
        catch (Exception error)
        {
            guard.Dispose();
            if (error is UnauthorizedAccessException or IOException)
            {
                throw NotWritable(storePath, error);
            }

            throw;
        }
    }

    /// <summary>Keeps the store from being opened to be written while it is read, where this process may not write.</summary>
    /// <exception cref="StoreInUseException">A living process holds it.</exception>
    public static IDisposable HoldToRead(string storePath)
    {
        var namePath = storePath + ".lock";
        try
        {
            if (ReadName(namePath) is { } other && other.IsAlive())
            {
                throw InUse(storePath, other);
            }

            return File.Exists(storePath + ".guard") ? new FileStream(storePath + ".guard", FileMode.Open, FileAccess.Read, FileShare.Read) : Stream.Null;
        }
        catch (IOException refused)
        {
            throw IsSharing(refused) ? InUse(storePath, ReadName(namePath), refused) : NotWritable(storePath, refused);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw NotWritable(storePath, denied);
        }
    }

    /// <summary>Adds the address under which the holder can be reached.</summary>
    public void Announce(string address)
    {
        holder = holder with { Address = address };
        WriteName();
    }

    public void Dispose()
    {
        // The guard stays behind, empty: removing it would let two processes lock two files of one name.
        if (guard.CanWrite)
        {
            File.Delete(namePath);
            guard.Dispose();
        }
    }

    private static FileStream OpenGuard(string storePath, string namePath)
    {
        try
        {
            return new FileStream(storePath + ".guard", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (DirectoryNotFoundException missing)
        {
            throw new StoreException($"There is no folder {Path.GetDirectoryName(storePath)}. Check the path, or make the folder first.", missing);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw NotWritable(storePath, denied);
        }
        catch (IOException refused)
        {
            throw IsSharing(refused) ? InUse(storePath, ReadName(namePath), refused) : NotWritable(storePath, refused);
        }
    }

    // EWOULDBLOCK of flock on Linux and macOS; ERROR_SHARING_VIOLATION on Windows.
    private static bool IsSharing(IOException error) => (error.HResult & 0xFFFF) is 11 or 35 or 32;

    private static StoreInUseException InUse(string storePath, StoreHolder? other, Exception? inner = null) =>
        new(storePath, other, "Close it there first.", inner);

    private static StoreReadOnlyException NotWritable(string storePath, Exception inner) =>
        new($"{Path.GetDirectoryName(storePath)} cannot be written ({inner.Message}). Give yourself the right to write there, or take another folder.", inner);

    private static StoreHolder? ReadName(string path) => File.Exists(path) ? StoreHolder.FromJson(File.ReadAllBytes(path)) : null;

    private void WriteName() => File.WriteAllBytes(namePath, holder.ToJson());
}
