using System.Text;

namespace Workbench.Storage;

/// <summary>
/// Holds a store for one process: an empty <c>.guard</c> file that the operating system keeps locked, so that of two
/// racing processes one wins, and a <c>.lock</c> file that names the holder. What a dead process left is taken over.
/// </summary>
public sealed class StoreLock : IDisposable
{
    private readonly FileStream guard;
    private readonly string namePath;
    private readonly string tokenPath;
    private StoreHolder holder;

    private StoreLock(FileStream guard, string storePath, StoreHolder holder)
    {
        this.guard = guard;
        this.holder = holder;
        (namePath, tokenPath) = (storePath + ".lock", TokenPathOf(storePath));
        File.Delete(tokenPath);
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

            return new StoreLock(guard, storePath, StoreHolder.ThisProcess());
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

    /// <summary>Waits until whoever holds a store lets go of it, or as long as that. It may be held again, or free already: whoever waits tries again.</summary>
    public static void AwaitRelease(string storePath, TimeSpan patience)
    {
        using var release = new FileSystemWatcher(Path.GetDirectoryName(Path.GetFullPath(storePath))!, Path.GetFileName(storePath) + ".lock");
        release.WaitForChanged(WatcherChangeTypes.Deleted, patience);
    }

    /// <summary>Adds the address under which the holder can be reached.</summary>
    /// <param name="token">What it asks of who comes by that address to use the store; kept where only this user can read it.</param>
    public void Announce(string address, string? token = null)
    {
        holder = holder with { Address = address };
        File.Delete(tokenPath);
        if (token is not null)
        {
            using var file = new FileStream(tokenPath, OwnersOnly());
            file.Write(Encoding.ASCII.GetBytes(token));
        }

        WriteName();
    }

    /// <summary>The token that the holder of a store announced; null when it announced none, or not to this user.</summary>
    public static string? TokenOf(string storePath)
    {
        try
        {
            return File.ReadAllText(TokenPathOf(storePath));
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        // The guard stays behind, empty: removing it would let two processes lock two files of one name.
        if (guard.CanWrite)
        {
            File.Delete(namePath);
            File.Delete(tokenPath);
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

    private static string TokenPathOf(string storePath) => storePath + ".token";

    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static StoreHolder? ReadName(string path) => File.Exists(path) ? StoreHolder.FromJson(File.ReadAllBytes(path)) : null;

    private void WriteName() => File.WriteAllBytes(namePath, holder.ToJson());
}
