using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Puts a backup in the place of the database; what was there is kept.</summary>
internal sealed class RestoreCommand : Verb
{
    private const string NewestWord = "newest";

    private readonly Argument<string?> backup = new("BACKUP")
    {
        Description = "A file of the folder 'backups', any other backup by its path, or 'newest'. Without it, the backups are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public RestoreCommand()
        : base(
            "restore",
            "Put a backup in the place of the database. What was there is kept beside the backups.",
            "workbench restore",
            "workbench restore newest --workspace letters",
            "workbench restore 2026-09-21T08-00-00-000Z.db") => Add(backup);

    public override Task<int> RunAsync(VerbRun run)
    {
        var backups = Workspace.BackupsOf(run.WorkspaceFolder, run.Environment.Time);
        if (run.Value(backup) is not { } named)
        {
            run.Results.WriteLines(backups.Select(path => Path.GetFileName(path)!));
            run.Messages.Say(backups.Count == 0 ? "There is no backup yet: 'workbench backup' makes one." : "Name one of them, or 'newest', to restore it.");
            return Task.FromResult(ExitCode.Done);
        }

        var chosen = Find(run, backups, named);
        if (run.IsDryRun)
        {
            run.Results.WriteLine($"{chosen} would take the place of the database of {run.WorkspaceFolder}.");
            return Task.FromResult(ExitCode.Done);
        }

        var replaced = Workspace.Restore(run.WorkspaceFolder, chosen, Engines.All, run.Environment.Time);
        run.Results.WriteLine($"Restored {chosen}.{(replaced is null ? "" : $" What it replaced is kept in {replaced}.")}");
        if (replaced is not null)
        {
            run.Messages.Say($"The way back: workbench restore {Path.GetFileName(replaced)}/workbench.db");
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static string Find(VerbRun run, IReadOnlyList<string> backups, string named)
    {
        var found = named == NewestWord
            ? (backups is [var newest, ..] ? newest : null)
            : new[] { Path.Combine(run.WorkspaceFolder, "backups", named), run.Environment.PathOf(named) }.FirstOrDefault(File.Exists);
        return found ?? throw new InputException(named, "There is no such backup.", "See 'workbench restore' for those there are, or name a file.");
    }
}
