using Workbench.Sqlite;
using Workbench.Storage;
#if LITEDB
using Workbench.LiteDb;
#endif

namespace Workbench.Benchmarks.Store;

internal static class StoreEngines
{
    /// <summary>The default first.</summary>
    public static IReadOnlyList<IStoreEngine> All { get; } =
    [
        new SqliteEngine(),
#if LITEDB
        new LiteDbEngine(),
#endif
    ];
}
