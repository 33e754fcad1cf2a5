using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Storage;

namespace Workbench.App.Commands.Care;

/// <summary>A diagnosis in sentences.</summary>
internal static class DiagnosisText
{
    /// <param name="before">What was found before the repair, if there was one.</param>
    public static void Write(TextWriter writer, Diagnosis diagnosis, IReadOnlyList<WorkspaceFault> before, RepairReport? repair)
    {
        var backups = Counts.Of(diagnosis.Backups, "backup");
        writer.WriteLine(diagnosis.Info is { } info
            ? $"{diagnosis.Folder}: {info.Engine} {info.Version} ({Engines.Survival(info)}), {(diagnosis.Works is { } works ? Counts.Of(works, "work") : "its works cannot be read")}, {backups}."
            : $"{diagnosis.Folder}: the database cannot be opened; {backups}.");
        if (repair is not null)
        {
            WriteFaults(writer, before);
            WriteRepair(writer, repair);
        }

        WriteFaults(writer, diagnosis.Faults);
        writer.WriteLine(Verdict(diagnosis, repair));
    }

    private static void WriteRepair(TextWriter writer, RepairReport repair)
    {
        if (repair.DamagedFolder is not null)
        {
            writer.WriteLine($"Repaired: {Counts.Of(repair.SoundRecords, "record was", "records were")} sound. The damaged database is kept in {repair.DamagedFolder}.");
        }

        foreach (var (record, outcome) in RepairLines.Of(repair.Steps))
        {
            writer.WriteLine(TerminalText.Clean($"{record}: {Sentence(outcome)}"));
        }

        foreach (var (number, work, description) in repair.LostOperations)
        {
            var what = (work is null ? "" : $" of {work}") + (description is null ? "" : $" ({description})");
            writer.WriteLine(TerminalText.Clean($"Operation {number}{what} is gone from the journal: it cannot be taken back, and what it changed may be there or not."));
        }

        if (!repair.IsEndKnown)
        {
            writer.WriteLine("The count of operations was lost: there may have been later ones, of which nothing tells.");
        }

        foreach (var number in repair.Irrevocable)
        {
            writer.WriteLine($"Undo ends at operation {number}: neither it nor anything before it in that work can be taken back.");
        }
    }

    private static string Verdict(Diagnosis diagnosis, RepairReport? repair) => diagnosis switch
    {
        { Faults.Count: > 0 } => $"{Counts.Of(diagnosis.Faults.Count, "fault")}. 'workbench doctor --repair' mends what backups and the journal know; 'workbench restore' goes back to a backup.",
        { Sources.Count: > 0 } => $"The database is as it should be; {Counts.Of(diagnosis.Sources.Count, "kept source is", "kept sources are")} not.",
        _ when repair is { IsComplete: false } => "The workspace fits together again, but not all of it is proved to be what it was: the lines above say what is not.",
        _ => "Everything is as it should be.",
    };

    public static string Sentence(RepairOutcome outcome) => outcome switch
    {
        RepairOutcome.Restored => "restored as it was written",
        RepairOutcome.FromBackup => "as it stands in the backup; whether a lost operation had changed it is not known",
        RepairOutcome.Earlier => "restored as it was earlier: what was changed since is lost",
        RepairOutcome.Kept => "kept as it stands, though it is not quite what was written: look at it",
        RepairOutcome.StandIn => "lost; something neutral stands in its place",
        _ => "lost",
    };

    private static void WriteFaults(TextWriter writer, IReadOnlyList<WorkspaceFault> faults)
    {
        foreach (var fault in faults)
        {
            var place = string.Join('/', new[] { fault.WorkId, fault.Siglum }.OfType<string>().DefaultIfEmpty("database"));
            writer.WriteLine(TerminalText.Clean($"{place}: {fault.Problem}"));
        }
    }
}
