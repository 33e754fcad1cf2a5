using System.CommandLine;
using Workbench.App.Commands.Care;
using Workbench.App.Commands.Running;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Examines a workspace, and repairs it when asked to.</summary>
internal sealed class DoctorCommand : Verb
{
    private readonly Option<bool> repair = new("--repair") { Description = "Mend what is hurt from backups and the journal; the damaged database is kept." };
    private readonly Option<string> format = OneOf("--format", "Sentences, or one JSON document.", "text", "json");

    public DoctorCommand()
        : base(
            "doctor",
            "Examine the workspace: the database, every record's hash, and whether texts, alignments and flags fit together.",
            "workbench doctor",
            "workbench doctor --format json --workspace letters",
            "workbench doctor --repair")
    {
        Add(repair);
        Add(format);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        var before = Diagnosis.Of(run);
        var report = run.Value(repair) && before.Faults.Count > 0 && !run.IsDryRun
            ? Workspace.Repair(run.WorkspaceFolder, Engines.All, run.Environment.Time, run.Who)
            : null;
        var now = report is null ? before : Diagnosis.Of(run);
        run.Results.WriteText(writer =>
        {
            if (run.Value(format) == "json")
            {
                writer.WriteLine(DiagnosisJson.Of(now, before.Faults, report));
            }
            else
            {
                DiagnosisText.Write(writer, now, before.Faults, report);
            }
        });
        foreach (var problem in now.Sources)
        {
            run.Messages.Warn(problem);
        }

        return Task.FromResult(!now.IsSound ? ExitCode.ProblemsFound : report is { IsComplete: false } ? ExitCode.PartlyDone : ExitCode.Done);
    }
}
