using System.Text.Json;
using Workbench.Aligning;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Commands.Comparing;

/// <summary>Differences between versions for scripts, one JSON object a line. Spans are of what each version has for the row, its units joined by line feeds.</summary>
internal static class DifferenceLines
{
    public static IEnumerable<string> Of(AlignedWork work, RowComparison row) =>
        from pair in row.Sisters from difference in pair.Differences.Differences select Line(work, row, pair, difference);

    private static string Line(AlignedWork work, RowComparison row, SisterComparison pair, WordDifference difference) => JsonLines.Line(json =>
    {
        json.WriteNumber("row", row.Row);
        json.WriteString("class", DifferenceNames.Of(difference.Kind));
        WriteSide(json, "left", work, row, pair.Left, difference.Left, pair.Differences.LeftText);
        WriteSide(json, "right", work, row, pair.Right, difference.Right, pair.Differences.RightText);
    });

    private static void WriteSide(Utf8JsonWriter json, string name, AlignedWork work, RowComparison row, int version, Span span, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("version", version == SisterComparison.Original ? work.Original.Siglum : work.Versions[version].Text.Siglum);
        json.WriteStartArray("units");
        foreach (var unit in version == SisterComparison.Original ? row.Original : row.Versions[version].Units)
        {
            json.WriteNumberValue(unit.Value);
        }

        json.WriteEndArray();
        json.WriteStartArray("span");
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.Length);
        json.WriteEndArray();
        json.WriteString("text", span.In(text));
        json.WriteEndObject();
    }
}
