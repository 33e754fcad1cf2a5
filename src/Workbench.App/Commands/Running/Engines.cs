using Workbench.Sqlite;
using Workbench.Storage;
#if LITEDB
using Workbench.LiteDb;
#endif

namespace Workbench.App.Commands.Running;

/// <summary>The database engines this build has.</summary>
internal static class Engines
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
