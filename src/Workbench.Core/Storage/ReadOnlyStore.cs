using Workbench.Storage.Care;

namespace Workbench.Storage;

/// <summary>A store that cannot be written where it lies: it is read from a copy, and refuses every edit.</summary>
internal sealed class ReadOnlyStore : IStore
{
    private readonly string path;
    private readonly StoreReadOnlyException refusal;
    private readonly WorkingCopy files;
    private readonly IStore copy;

    private ReadOnlyStore(string path, WorkingCopy files, IStore copy, StoreReadOnlyException refusal) =>
        (this.path, this.files, this.copy, this.refusal) = (path, files, copy, refusal);

    public StoreInfo Info => copy.Info;

    /// <param name="refusal">Why it cannot be written.</param>
    /// <exception cref="StoreInUseException">A living process holds it, and may be writing.</exception>
    /// <exception cref="StoreException">It cannot be read, or a restore was cut short and only who may write can finish it.</exception>
    public static ReadOnlyStore Open(string path, IStoreEngine engine, StoreReadOnlyException refusal)
    {
        if (StoreFiles.IsExchangeUnfinished(path))
        {
            throw refusal;
        }

        using var held = StoreLock.HoldToRead(path);
        var files = WorkingCopy.Elsewhere(path, engine);
        try
        {
            return new ReadOnlyStore(path, files, Named(path, files, () => engine.Open(files.Path)), refusal);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    public T Read<T>(Func<IReadSession, T> body) => Named(path, files, () => copy.Read(body));

    public T Write<T>(Func<IWriteSession, T> body) => throw new StoreReadOnlyException(refusal.Message, refusal);

    public void BackUpTo(string path) => copy.BackUpTo(path);

    public IReadOnlyList<string> Check() => copy.Check();

    public void Announce(string address, string? token = null) => copy.Announce(address, token);

    public void Dispose()
    {
        copy.Dispose();
        files.Dispose();
    }

    /// <summary>What is damaged, or too new, is what was copied.</summary>
    private static T Named<T>(string path, WorkingCopy files, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (StoreDamagedException damaged) when (damaged.Path == files.Path)
        {
            throw new StoreDamagedException(path, damaged.Problem, damaged);
        }
        catch (StoreTooNewException later) when (later.Path == files.Path)
        {
            throw new StoreTooNewException(path, later.Found, later.Known);
        }
    }
}
