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
        writer.WriteLine(diagnosis.Info is { } info
            ? $"{diagnosis.Folder}: {info.Engine} {info.Version} ({Engines.Survival(info)}), {(diagnosis.Works is { } works ? $"{works} {(works == 1 ? "work" : "works")}" : "its works cannot be read")}, {diagnosis.Backups} backups."
            : $"{diagnosis.Folder}: the database cannot be opened; {diagnosis.Backups} backups.");
        if (repair is not null)
        {
            WriteFaults(writer, before);
            writer.WriteLine($"Repaired: {repair.SoundRecords} records were sound. The damaged database is kept in {repair.DamagedFolder}.");
            foreach (var step in repair.Steps)
            {
                writer.WriteLine(TerminalText.Clean($"{step.Kind} {step.Id}: {Sentence(step.Outcome)}"));
            }
        }

        foreach (var number in repair?.Irrevocable ?? [])
        {
            writer.WriteLine($"Operation {number} cannot be taken back any more, nor anything before it in that work: what it replaced was lost.");
        }

        WriteFaults(writer, diagnosis.Faults);
        writer.WriteLine(diagnosis.IsSound
            ? "Everything is as it should be."
            : $"{diagnosis.Faults.Count} faults. 'workbench doctor --repair' mends what backups and the journal know; 'workbench restore' goes back to a backup.");
    }

    public static string Sentence(RepairOutcome outcome) => outcome switch
    {
        RepairOutcome.Restored => "restored as it was written",
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
