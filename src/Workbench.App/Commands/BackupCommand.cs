using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;

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

    public override Task<int> RunAsync(VerbRun run)
    {
        var target = run.Value(to) is { } named ? run.Environment.PathOf(named) : null;
        if (target is not null && File.Exists(target) && !run.IsConfirmed)
        {
            throw new InputException(target, "There is a file of that name.", "Take another name, or say --yes to replace it.");
        }

        if (target is not null && !Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new InputException(target, "There is no such folder.", "Make it first, or name another place.");
        }

        if (run.IsDryRun)
        {
            run.Results.WriteLine($"{run.WorkspaceFolder} would be backed up{(target is null ? "" : $", to {target} too")}.");
            return Task.FromResult(ExitCode.Done);
        }

        var backup = Make(run);
        var isWhole = target is null || IsCopied(run, target, backup);
        run.Results.WriteLines(target is null || !isWhole ? [backup] : [backup, target]);
        return Task.FromResult(isWhole ? ExitCode.Done : ExitCode.PartlyDone);
    }

    /// <summary>The backup that was made stays, whatever becomes of its copy.</summary>
    private static bool IsCopied(VerbRun run, string target, string backup)
    {
        try
        {
            WholeFile.Write(target, stream =>
            {
                using var made = new FileStream(backup, FileMode.Open, FileAccess.Read);
                made.CopyTo(stream);
            });
            return true;
        }
        catch (Exception refused) when (refused is InputException or IOException or UnauthorizedAccessException)
        {
            run.Messages.Fail($"{refused.Message} The backup itself was made: {backup}");
            return false;
        }
    }

    private static string Make(VerbRun run)
    {
        using var workspace = run.OpenWorkspace();
        return workspace.BackUp();
    }
}
