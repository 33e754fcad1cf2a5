using System.Net;
using System.Net.Sockets;
using Workbench.Sqlite;

namespace Workbench.Storage.Tests.Support;

/// <summary>SQLite behind a connection, as the console sees it while a server holds the workspace.</summary>
public sealed class ServedSqliteEngine : IStoreEngine
{
    private readonly SqliteEngine inner = new();

    public string Name => inner.Name;

    public IStore Create(string path) => Served(inner.Create(path));

    public IStore Open(string path) => Served(inner.Open(path));

    public IReadOnlyList<SalvagedRecord> Salvage(string path) => inner.Salvage(path);

    public IReadOnlyList<string> FilesOf(string path) => inner.FilesOf(path);

    public bool IsStore(string path) => inner.IsStore(path);

    /// <summary>A connection and who serves the store on its other side, until it is closed.</summary>
    public static (Stream Client, Task Serving) Connect(IStore store, TimeProvider? time = null)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = new TcpClient { NoDelay = true };
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        var server = listener.AcceptTcpClient();
        server.NoDelay = true;
        var host = new StoreHost(store, time ?? TimeProvider.System, TimeSpan.FromMinutes(1));
        return (client.GetStream(), Task.Factory.StartNew(() => host.Serve(server.GetStream()), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    private static ClosingStore Served(IStore store)
    {
        var (connection, serving) = Connect(store);
        return new ClosingStore(new ServedStore(connection), () =>
        {
            serving.GetAwaiter().GetResult();
            store.Dispose();
        });
    }

    /// <summary>Closes the server's store too, once the client's is closed.</summary>
    private sealed class ClosingStore(IStore client, Action closed) : IStore
    {
        public StoreInfo Info => client.Info;

        public T Read<T>(Func<IReadSession, T> body) => client.Read(body);

        public T Write<T>(Func<IWriteSession, T> body) => client.Write(body);

        public void BackUpTo(string path) => client.BackUpTo(path);

        public IReadOnlyList<string> Check() => client.Check();

        public void Announce(string address, string? token = null) => client.Announce(address, token);

        public void Dispose()
        {
            client.Dispose();
            closed();
        }
    }
}
