using Workbench.Sqlite;

namespace Workbench.Storage.Tests.Support;

/// <summary>Makes databases on which every write ends as on a full drive.</summary>
/// <param name="meanwhile">What happens while the database is made.</param>
internal sealed class FullDriveEngine(Action? meanwhile = null) : IStoreEngine
{
    private readonly SqliteEngine inner = new();

    public string Name => inner.Name;

    public IReadOnlyList<string> FilesOf(string path) => inner.FilesOf(path);

    public bool IsStore(string path) => inner.IsStore(path);

    public IStore Create(string path)
    {
        var store = new FullStore(inner.Create(path));
        meanwhile?.Invoke();
        return store;
    }

    public IStore Open(string path) => new FullStore(inner.Open(path));

    public IReadOnlyList<SalvagedRecord> Salvage(string path) => inner.Salvage(path);

    private sealed class FullStore(IStore store) : IStore
    {
        public StoreInfo Info => store.Info;

        public T Read<T>(Func<IReadSession, T> body) => store.Read(body);

        public T Write<T>(Func<IWriteSession, T> body) => store.Write<T>(session =>
        {
            body(session);
            throw new StoreException("The disk is full.");
        });

        public void BackUpTo(string path) => throw new StoreException("The disk is full.");

        public IReadOnlyList<string> Check() => store.Check();

        public void Announce(string address, string? token = null) => store.Announce(address, token);

        public void Dispose() => store.Dispose();
    }
}
