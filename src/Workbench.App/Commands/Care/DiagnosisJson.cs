using System.Text.Json;
using Workbench.App.Terminal;
using Workbench.Storage;

namespace Workbench.App.Commands.Care;

/// <summary>A diagnosis for scripts.</summary>
internal static class DiagnosisJson
{
    public static string Of(Diagnosis diagnosis, IReadOnlyList<WorkspaceFault> before, RepairReport? repair) => JsonLines.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("workspace", diagnosis.Folder);
        json.WriteBoolean("sound", diagnosis.IsSound);
        WriteInfo(json, diagnosis);
        WriteFaults(json, "findings", diagnosis.Faults);
        if (repair is not null)
        {
            json.WriteStartObject("repair");
            WriteFaults(json, "before", before);
            json.WriteString("damagedFolder", repair.DamagedFolder);
            json.WriteNumber("soundRecords", repair.SoundRecords);
            json.WriteBoolean("complete", repair.IsComplete);
            WriteSteps(json, repair.Steps);
            WriteLost(json, repair);
            json.WriteStartArray("undoEndsAt");
            foreach (var number in repair.Irrevocable)
            {
                json.WriteNumberValue(number);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    private static void WriteInfo(Utf8JsonWriter json, Diagnosis diagnosis)
    {
        json.WriteNumber("backups", diagnosis.Backups);
        if (diagnosis.Info is { } info)
        {
            json.WriteIfAny("works", diagnosis.Works);
            json.WriteString("engine", info.Engine);
            json.WriteString("version", info.Version);
            json.WriteBoolean("survivesProcessCrash", info.Survives.ProcessCrash);
            json.WriteBoolean("survivesPowerLoss", info.Survives.PowerLoss);
        }
    }

    private static void WriteFaults(Utf8JsonWriter json, string name, IReadOnlyList<WorkspaceFault> faults)
    {
        json.WriteStartArray(name);
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteIfAny("work", fault.WorkId);
            json.WriteIfAny("siglum", fault.Siglum);
            json.WriteString("problem", fault.Problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLost(Utf8JsonWriter json, RepairReport repair)
    {
        json.WriteStartArray("lostOperations");
        foreach (var (number, work, description) in repair.LostOperations)
        {
            json.WriteStartObject();
            json.WriteNumber("number", number);
            json.WriteIfAny("work", work);
            json.WriteIfAny("description", description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("lastOperationKnown", repair.IsEndKnown);
    }

    private static void WriteSteps(Utf8JsonWriter json, IReadOnlyList<RepairStep> steps)
    {
        json.WriteStartArray("records");
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("kind", step.Kind);
            json.WriteString("id", step.Id);
            json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(step.Outcome.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
