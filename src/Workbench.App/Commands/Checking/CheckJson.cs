using System.Text.Json;
using Workbench.App.Commands.Flagging;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Divergences.Linting;
using Workbench.Works;

namespace Workbench.App.Commands.Checking;

/// <summary>The result of the lint for scripts: every finding, also those in the baseline and those dismissed, and the counts.</summary>
internal static class CheckJson
{
    public static string Document(IReadOnlyList<CheckReport> reports) => JsonLines.Document(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var (report, found) in reports.SelectMany(r => r.Findings.Select(f => (r, f))))
        {
            json.WriteStartObject();
            Write(json, report, found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCounts(json, [.. reports.SelectMany(r => r.Findings)]);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, CheckReport report, CheckedFinding found)
    {
        var finding = found.Finding;
        json.WriteString("id", finding.Identity.Key);
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", DivergenceJson.Name(finding.Severity));
        json.WriteString("work", report.Work.Work.Id);
        json.WriteIfAny("row", finding.Row);
        json.WriteString("version", finding.Version);
        Units(json, "original", finding.Original);
        Units(json, "units", finding.Units);
        json.WriteString("evidence", finding.Evidence);
        json.WriteNumber("confidence", Math.Round(finding.Confidence, 3));
        json.WriteBoolean("known", found.IsKnown);
        if (found.Dismissal is { } dismissal)
        {
            json.WriteStartObject("dismissed");
            json.WriteString("reason", dismissal.Reason);
            json.WriteString("who", dismissal.Who);
            json.WriteString("when", FlagJson.Time(dismissal.When));
            json.WriteEndObject();
        }
    }

    private static void WriteCounts(Utf8JsonWriter json, IReadOnlyList<CheckedFinding> findings)
    {
        json.WriteStartObject("counts");
        foreach (var severity in Enum.GetValues<Severity>())
        {
            json.WriteNumber(DivergenceJson.Name(severity), findings.Count(f => f.Counts && f.Finding.Severity == severity));
        }

        json.WriteNumber("known", findings.Count(f => f.IsKnown && f.Dismissal is null));
        json.WriteNumber("dismissed", findings.Count(f => f.Dismissal is not null));
        json.WriteEndObject();
    }

    private static void Units(Utf8JsonWriter json, string name, UnitGroup units)
    {
        json.WriteStartArray(name);
        foreach (var unit in units)
        {
            json.WriteNumberValue(unit.Value);
        }

        json.WriteEndArray();
    }
}
