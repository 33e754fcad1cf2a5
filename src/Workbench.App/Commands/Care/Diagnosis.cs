using Workbench.App.Commands.Running;
using Workbench.Storage;

namespace Workbench.App.Commands.Care;

/// <summary>What the doctor found.</summary>
/// <param name="Info">Null when the database cannot be opened.</param>
/// <param name="Works">How many there are; null when that cannot be read.</param>
/// <param name="Faults">Of the database, which a repair may mend.</param>
internal sealed record Diagnosis(string Folder, StoreInfo? Info, int? Works, int Backups, IReadOnlyList<WorkspaceFault> Faults)
{
    /// <summary>What is wrong with the kept sources; no repair mends them.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    public bool IsSound => Faults.Count + Sources.Count == 0;

    /// <exception cref="StoreException">The workspace is held, or was written by a later Workbench: then there is nothing to examine.</exception>
    public static Diagnosis Of(VerbRun run)
    {
        try
        {
            using var workspace = run.OpenToRead();
            var faults = workspace.Check();
            return new Diagnosis(workspace.Folder, workspace.Info, CountWorks(workspace), workspace.BackupPaths.Count, faults) { Sources = FaultySources(workspace) };
        }
        catch (Exception damaged) when (damaged is StoreDamagedException or StoreMissingException or WorkspaceFileException)
        {
            var backups = Workspace.BackupsOf(run.WorkspaceFolder, run.Environment.Time).Count;
            return new Diagnosis(run.WorkspaceFolder, null, null, backups, [new WorkspaceFault(null, null, damaged.Message)]);
        }
    }

    /// <summary>Which sources there should be cannot be told where the texts cannot be read: their own faults come first.</summary>
    private static IReadOnlyList<string> FaultySources(Workspace workspace)
    {
        try
        {
            return workspace.CheckSources();
        }
        catch (StoreDamagedException)
        {
            return [];
        }
    }

    private static int? CountWorks(Workspace workspace)
    {
        try
        {
            return workspace.Works().Count;
        }
        catch (StoreDamagedException)
        {
            return null;
        }
    }
}
