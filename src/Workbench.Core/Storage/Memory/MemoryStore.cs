namespace Workbench.Storage.Memory;

/// <summary>A store that lives as long as its engine: for tests, and for work that is not to be kept.</summary>
internal sealed class MemoryStore : IStore
{
    private readonly Lock turn = new();
    private readonly MemoryEngine engine;
    private readonly MemoryShelf shelf;
    private readonly string path;
    private bool disposed;

    public MemoryStore(MemoryEngine engine, string path, MemoryShelf shelf)
    {
        (this.engine, this.path, this.shelf) = (engine, path, shelf);
        if (!shelf.TryOpen())
        {
            throw new StoreInUseException(path, StoreHolder.ThisProcess(), "Close it there first.");
        }
    }

    public StoreInfo Info { get; } = new("memory", "1", 1, new StoreSurvival(ProcessCrash: false, PowerLoss: false));

    public T Read<T>(Func<IReadSession, T> body) => InTurn(session => body(session));

    public T Write<T>(Func<IWriteSession, T> body) => InTurn(session =>
    {
        var result = body(session);
        shelf.Records = session.Records;
        return result;
    });

    public void BackUpTo(string path) => engine.Keep(path, Read(_ => shelf.Records));

    public IReadOnlyList<string> Check() => [];

    public void Announce(string address, string? token = null) => ObjectDisposedException.ThrowIf(disposed, this);

    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            shelf.Close();
        }
    }

    private T InTurn<T>(Func<MemorySession, T> body)
    {
        StoreTurn.RequireNotNested(turn);
        lock (turn)
        {
            ObjectDisposedException.ThrowIf(disposed, path);
            using var session = new MemorySession(shelf.Records);
            return body(session);
        }
    }
}
