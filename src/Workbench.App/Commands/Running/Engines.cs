using System.CommandLine;
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

    public static Option<string> Option(string description) => new("--engine")
    {
        Description = description,
        HelpName = "sqlite|litedb",
        DefaultValueFactory = _ => All[0].Name,
    };

    /// <exception cref="UsageException">This build has no such engine; the message says how to get it.</exception>
    public static IStoreEngine Require(string name) =>
        All.FirstOrDefault(engine => string.Equals(engine.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException(
            $"This build has no engine '{name}'; it has {string.Join(", ", All.Select(engine => engine.Name))}. "
            + (string.Equals(name, "litedb", StringComparison.OrdinalIgnoreCase)
                ? "Build it in, where the package LiteDB can be had: dotnet build src/Workbench.App -p:LiteDb=true"
                : "Name one of these."));

    /// <summary>What a committed edit outlives, for people.</summary>
    public static string Survival(StoreInfo info) => info.Survives switch
    {
        { ProcessCrash: true, PowerLoss: true } => "edits survive a killed process and a power cut",
        { ProcessCrash: true } => "edits survive a killed process, not a power cut: keep backups",
        _ => "edits live as long as the process",
    };
}
