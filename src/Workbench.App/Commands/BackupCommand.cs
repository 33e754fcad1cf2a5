using System.CommandLine;
using Workbench.App.Commands.Care;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Makes a backup, also of a workspace that is being served.</summary>
internal sealed class BackupCommand : Verb
{
    private readonly Option<string?> to = new("--to") { Description = "Write it here too; a file that is there is replaced with --yes only.", HelpName = "FILE" };

    public BackupCommand()
        : base(
            "backup",
            "Back the database up into the folder 'backups', also while a server holds the workspace.",
            "workbench backup",
            "workbench backup --to letters-2026.db --workspace letters") => Add(to);

    public override async Task<int> RunAsync(VerbRun run)
    {
        var target = run.Value(to) is { } named ? run.Environment.PathOf(named) : null;
        if (target is not null && File.Exists(target) && !run.IsConfirmed)
        {
            throw new InputException(target, "There is a file of that name.", "Take another name, or say --yes to replace it.");
        }

        if (run.IsDryRun)
        {
            run.Results.WriteLine($"{run.WorkspaceFolder} would be backed up{(target is null ? "" : $", to {target} too")}.");
            return ExitCode.Done;
        }

        var backup = await MakeAsync(run);
        if (target is not null)
        {
            CopyTo(target, backup);
        }

        run.Results.WriteLines(target is null ? [backup] : [backup, target]);
        return ExitCode.Done;
    }

    /// <summary>What was asked for is both or neither.</summary>
    private static void CopyTo(string target, string backup)
    {
        try
        {
            WholeFile.Write(target, stream =>
            {
                using var made = new FileStream(backup, FileMode.Open, FileAccess.Read);
                made.CopyTo(stream);
            });
        }
        catch
        {
            File.Delete(backup);
            throw;
        }
    }

    private static async Task<string> MakeAsync(VerbRun run)
    {
        try
        {
            using var workspace = run.OpenWorkspace();
            return workspace.BackUp();
        }
        catch (StoreInUseException held)
        {
            if (await ServingWorkspace.BackUpAsync(held.Holder, run.Cancel) is { } made)
            {
                run.Messages.Say($"{held.Holder} made it.");
                return made;
            }

            throw;
        }
    }
}
