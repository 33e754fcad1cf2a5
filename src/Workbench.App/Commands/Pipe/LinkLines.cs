using System.Text.Json;
using Workbench.Aligning;
using Workbench.App.Terminal;
using Workbench.Works;

namespace Workbench.App.Commands.Pipe;

/// <summary>Links as lines for scripts.</summary>
internal static class LinkLines
{
    /// <summary>One JSON object: units of both sides, confidence, and the evidence where there is some.</summary>
    public static string Json(Link link) => JsonLines.Line(json =>
    {
        WriteUnits(json, "original", link.Original);
        WriteUnits(json, "version", link.Version);
        json.WriteNumber("confidence", Math.Round(link.Confidence, 4));
        if (link.Moved)
        {
            json.WriteBoolean("moved", true);
        }

        if (link.Evidence is { } evidence)
        {
            WriteEvidence(json, evidence);
        }
    });

    private static void WriteUnits(Utf8JsonWriter json, string name, UnitGroup units)
    {
        json.WriteStartArray(name);
        foreach (var unit in units)
        {
            json.WriteNumberValue(unit.Value);
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, LinkEvidence evidence)
    {
        json.WriteStartObject("evidence");
        json.WriteNumber("length", Math.Round(evidence.Length, 3));
        json.WriteNumber("words", Math.Round(evidence.Words, 3));
        if (evidence.Neighbours is { } neighbours)
        {
            json.WriteNumber("neighbours", Math.Round(neighbours, 3));
        }

        json.WriteStartArray("matched");
        foreach (var match in evidence.Matched)
        {
            json.WriteStartObject();
            json.WriteString("original", match.Original);
            json.WriteString("version", match.Version);
            json.WriteNumber("strength", Math.Round(match.Strength, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
