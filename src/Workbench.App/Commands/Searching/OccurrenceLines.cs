using System.Globalization;
using Workbench.App.Terminal;
using Workbench.Renderings;

namespace Workbench.App.Commands.Searching;

/// <summary>What was found, for scripts and tables.</summary>
internal static class OccurrenceLines
{
    private const int UsualContext = 60;

    public static IEnumerable<string> Json(RenderingReport report) => Json(report, null);

    /// <param name="context">How many characters to give on either side; null for none.</param>
    public static IEnumerable<string> Json(RenderingReport report, int? context) => report.Occurrences.Select(occurrence => JsonLines.Line(json =>
    {
        json.WriteString("work", report.Work.Id);
        json.WriteString("text", report.Searched.Siglum);
        if (context is { } width)
        {
            var line = Kwic.Of(report.Searched.Document[occurrence.Occurrence.Unit].Text, occurrence.Occurrence.Whole, width);
            json.WriteString("left", line.Left);
            json.WriteString("key", line.Key);
            json.WriteString("right", line.Right);
        }

        RenderingJson.Write(json, report, occurrence);
    }));

    public static IEnumerable<string> Csv(IEnumerable<RenderingReport> reports, int context = UsualContext) =>
        reports.SelectMany(report => report.Occurrences.SelectMany(occurrence => occurrence.Renderings.Select(rendering => Row(report, occurrence, rendering, context))))
            .Prepend(["work", "text", "unit", "row", "citation", "left", "words", "right", "siglum", "basis", "rendering", "group", "confidence", "its citation", "its left", "its right"])
            .Select(cells => string.Join(',', cells.Select(Cell)));

    private static string[] Row(RenderingReport report, RenderedOccurrence found, Rendering rendering, int context)
    {
        var line = Kwic.Of(report.Searched.Document[found.Occurrence.Unit].Text, found.Occurrence.Whole, context);
        var there = OtherTexts.Context(report, rendering, context);
        return
        [
            report.Work.Id, report.Searched.Siglum, found.Occurrence.Unit.ToString(), found.Row?.ToString(CultureInfo.InvariantCulture) ?? "",
            Citation.Of(report.Searched, found.Occurrence.Unit).ToString(), line.Left, line.Key, line.Right,
            rendering.Siglum, RenderingJson.Name(rendering.Basis), rendering.Text, rendering.Group,
            rendering.IsFound ? rendering.Confidence.ToString("0.00", CultureInfo.InvariantCulture) : "",
            OtherTexts.Citation(report, rendering), there?.Left ?? "", there?.Right ?? "",
        ];
    }

    /// <summary>Quoted where it must be, and never to be taken for a formula by a spreadsheet.</summary>
    private static string Cell(string cell)
    {
        var guarded = cell is ['=' or '+' or '-' or '@', ..] ? $"'{cell}" : cell;
        return guarded.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded;
    }
}
