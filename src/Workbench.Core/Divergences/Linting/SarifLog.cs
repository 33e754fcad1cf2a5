using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Workbench.Works;

namespace Workbench.Divergences.Linting;

/// <summary>Findings of the lint in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS), which code hosts show beside the lines.</summary>
public sealed class SarifLog
{
    private const string Fingerprint = "workbenchFinding/v1";

    private readonly Utf8JsonWriter json;
    private readonly bool hasBaseline;
    private readonly ImmutableArray<string> artifacts;

    private SarifLog(Utf8JsonWriter json, IReadOnlyList<CheckReport> reports, bool hasBaseline)
    {
        (this.json, this.hasBaseline) = (json, hasBaseline);
        artifacts = [.. reports.SelectMany(r => r.Work.Versions.Select(v => v.Text).Prepend(r.Work.Original)).Select(UriOf).Distinct(StringComparer.Ordinal)];
    }

    /// <param name="toolVersion">Of the program.</param>
    /// <param name="hasBaseline">Whether the findings were held against a baseline; then each says whether it is new.</param>
    public static string Write(IReadOnlyList<CheckReport> reports, string toolVersion, bool hasBaseline)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true }))
        {
            new SarifLog(json, reports, hasBaseline).WriteLog(reports, toolVersion);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The file a text came from, as a URI relative to where the lint ran, or absolute (RFC 3986).</summary>
    private static string UriOf(WorkText text)
    {
        var name = text.Description.SourceName ?? text.Siglum;
        return name == "-" ? "stdin"
            : Path.IsPathRooted(name) ? new Uri(name).AbsoluteUri
            : string.Join('/', name.Split('/', '\\').Select(Uri.EscapeDataString));
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Critical or Severity.Major => "error",
        Severity.Minor => "warning",
        _ => "note",
    };

    private void WriteLog(IReadOnlyList<CheckReport> reports, string toolVersion)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(toolVersion);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("artifacts");
        foreach (var uri in artifacts)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", uri);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (var (report, found) in reports.SelectMany(r => r.Findings.Select(f => (r, f))))
        {
            WriteResult(report, found);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(string toolVersion)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "workbench");
        json.WriteString("version", toolVersion);
        json.WriteStartArray("rules");
        foreach (var rule in CheckRules.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteMessage("shortDescription", rule.Title);
            WriteMessage("fullDescription", rule.Explanation);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Gravest));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResult(CheckReport report, CheckedFinding found)
    {
        var finding = found.Finding;
        var version = report.Work.Versions.First(v => string.Equals(v.Text.Siglum, finding.Version, StringComparison.Ordinal)).Text;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", CheckRules.All.IndexOf(finding.Rule));
        json.WriteString("level", LevelOf(finding.Severity));
        WriteMessage("message", $"{finding.Rule.Title}: {finding.Evidence}");
        json.WriteStartArray("locations");
        WriteLocation(report, version, finding.Units, finding.Row);
        json.WriteEndArray();
        json.WriteStartArray("relatedLocations");
        WriteLocation(report, report.Work.Original, finding.Original, finding.Row);
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(Fingerprint, finding.Identity.Key);
        json.WriteEndObject();
        if (hasBaseline)
        {
            json.WriteString("baselineState", found.IsKnown ? "unchanged" : "new");
        }

        WriteSuppression(found.Dismissal);
        json.WriteStartObject("properties");
        json.WriteString("severity", DivergenceJson.Name(finding.Severity));
        json.WriteNumber("confidence", Math.Round(finding.Confidence, 3));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteSuppression(Dismissal? dismissal)
    {
        json.WriteStartArray("suppressions");
        if (dismissal is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", $"{dismissal.Reason} ({dismissal.Who})");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The file, the line where the first unit begins where it is known, and the row.</summary>
    private void WriteLocation(CheckReport report, WorkText text, UnitGroup units, int? row)
    {
        var uri = UriOf(text);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uri);
        json.WriteNumber("index", artifacts.IndexOf(uri));
        json.WriteEndObject();
        if (!units.IsEmpty && text.Document[units.First].Locator is { Line: { } line and > 0, Part: null })
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", $"{report.Work.Work.Id}/{text.Siglum}{(row is { } number ? $"/row {number}" : "")}");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteMessage(string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
