using Workbench.Sqlite;
using Workbench.Storage.Memory;
using Workbench.Storage.Shelves;

namespace Workbench.Storage.Tests.Support;

/// <summary>A workspace in a folder of its own, which a test may close, open again and look into.</summary>
internal sealed class OpenWorkspace : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly IStoreEngine engine;
    private readonly TestClock clock = new();

    private OpenWorkspace(IStoreEngine engine)
    {
        this.engine = engine;
        Workspace = Workspace.Create(folder.Path, engine, clock, "anna");
    }

    public static OpenWorkspace InMemory() => new(new MemoryEngine());

    public static OpenWorkspace OnDisk() => new(new SqliteEngine());

    public Workspace Workspace { get; private set; }

    public string Folder => folder.Path;

    public Workspace Reopen()
    {
        Workspace.Dispose();
        return Workspace = Workspace.Open(folder.Path, [engine], clock, "boris");
    }

    /// <summary>Every record that holds what people made, but for its revision.</summary>
    public IReadOnlyList<string> Content()
    {
        Workspace.Dispose();
        using var store = engine.Open(folder.At("workbench.db"));
        var content = ContentOf(store);
        store.Dispose();
        Reopen();
        return content;
    }

    public static IReadOnlyList<string> ContentOf(IStore store) =>
        store.Read(s => Keys.Content.SelectMany(kind => s.List(kind)).Select(Records.Content).Order(StringComparer.Ordinal).ToList());

    public void Dispose()
    {
        Workspace.Dispose();
        folder.Dispose();
    }
}
