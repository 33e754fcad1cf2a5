namespace Workbench.Storage.Served;

/// <summary>Tells of every write that was kept, once it is.</summary>
internal sealed class WatchedStore(IStore store, Action written) : IStore
{
    public StoreInfo Info => store.Info;

    public T Read<T>(Func<IReadSession, T> body) => store.Read(body);

    public T Write<T>(Func<IWriteSession, T> body)
    {
        var result = store.Write(body);
        written();
        return result;
    }

    public void BackUpTo(string path) => store.BackUpTo(path);

    public IReadOnlyList<string> Check() => store.Check();

    public void Announce(string address, string? token = null) => store.Announce(address, token);

    public void Dispose() => store.Dispose();
}
