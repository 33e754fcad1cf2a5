using Workbench.App.Commands.Running;

namespace Workbench.App.Commands;

/// <summary>Examines a workspace.</summary>
internal sealed class DoctorCommand() : Verb(
    "doctor",
    "Examine the workspace: the database, every record's hash, and whether texts, alignments and flags fit together.",
    "workbench doctor",
    "workbench doctor --workspace letters")
{
    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenWorkspace();
        var faults = workspace.Check();
        run.Results.WriteText(writer =>
        {
            writer.WriteLine($"{workspace.Folder}: {workspace.Info.Engine} {workspace.Info.Version}, {workspace.Works().Count} works, {workspace.BackupPaths.Count} backups.");
            foreach (var fault in faults)
            {
                writer.WriteLine($"{string.Join('/', new[] { fault.WorkId, fault.Siglum }.OfType<string>().DefaultIfEmpty("database"))}: {fault.Problem}");
            }

            writer.WriteLine(faults.Count == 0 ? "Everything is as it should be." : $"{faults.Count} faults. A copy from before may be in the folder 'backups'.");
        });
        return Task.FromResult(faults.Count == 0 ? ExitCode.Done : ExitCode.ProblemsFound);
    }
}
