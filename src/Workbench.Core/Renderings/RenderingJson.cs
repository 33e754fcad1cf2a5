using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>Reports as JSON, for scripts and the web; units and spans are numbered as everywhere.</summary>
public static class RenderingJson
{
    /// <summary>The members of a whole report: counts, groups and drift of each text, then every occurrence.</summary>
    public static void Write(Utf8JsonWriter json, RenderingReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteString("work", report.Work.Id);
        json.WriteString("query", report.Query.Text);
        json.WriteString("text", report.Searched.Siglum);
        json.WriteNumber("count", report.Occurrences.Length);
        json.WriteStartArray("texts");
        foreach (var text in report.Texts)
        {
            Write(json, report, text);
        }

        json.WriteEndArray();
        json.WriteStartArray("occurrences");
        foreach (var occurrence in report.Occurrences)
        {
            json.WriteStartObject();
            Write(json, report, occurrence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The members of one occurrence.</summary>
    public static void Write(Utf8JsonWriter json, RenderingReport report, RenderedOccurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(occurrence);
        var unit = report.Searched.Document[occurrence.Occurrence.Unit];
        json.WriteNumber("unit", occurrence.Occurrence.Unit.Value);
        WriteSpans(json, occurrence.Occurrence.Words);
        json.WriteString("words", occurrence.Occurrence.Whole.In(unit.Text));
        if (occurrence.Row is { } row)
        {
            json.WriteNumber("row", row);
        }

        json.WriteString("citation", Citation.Of(report.Searched, occurrence.Occurrence.Unit).ToString());
        json.WriteStartArray("renderings");
        foreach (var rendering in occurrence.Renderings)
        {
            Write(json, rendering);
        }

        json.WriteEndArray();
    }

    /// <summary>How a basis is named in files: <c>not-found</c>.</summary>
    public static string Name(RenderingBasis basis) => basis switch
    {
        RenderingBasis.Omitted => "omitted",
        RenderingBasis.NotFound => "not-found",
        RenderingBasis.Place => "place",
        RenderingBasis.Usage => "usage",
        _ => "words",
    };

    private static void Write(Utf8JsonWriter json, Rendering rendering)
    {
        json.WriteStartObject();
        json.WriteString("siglum", rendering.Siglum);
        json.WriteString("basis", Name(rendering.Basis));
        json.WriteStartArray("units");
        foreach (var unit in rendering.Passage)
        {
            json.WriteNumberValue(unit.Value);
        }

        json.WriteEndArray();
        if (rendering.Unit is { } found)
        {
            json.WriteNumber("unit", found.Value);
            WriteSpans(json, rendering.Words);
            json.WriteString("rendering", rendering.Text);
            json.WriteString("group", rendering.Group);
            json.WriteNumber("confidence", Math.Round(rendering.Confidence, 2));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RenderingReport report, RenderingsOfText text)
    {
        json.WriteStartObject();
        json.WriteString("siglum", text.Text.Siglum);
        json.WriteNumber("found", text.Found);
        json.WriteNumber("notFound", text.NotFound);
        json.WriteNumber("omitted", text.Omitted);
        if (text.Consistency is { } consistency)
        {
            json.WriteNumber("consistency", Math.Round(consistency, 3));
        }

        json.WriteStartArray("renderings");
        foreach (var group in text.Groups)
        {
            json.WriteStartObject();
            json.WriteString("rendering", group.Text);
            json.WriteNumber("count", group.Count);
            json.WriteStartArray("occurrences");
            foreach (var occurrence in group.Occurrences)
            {
                json.WriteNumberValue(occurrence);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteDrift(json, report, text);
        json.WriteEndObject();
    }

    private static void WriteDrift(Utf8JsonWriter json, RenderingReport report, RenderingsOfText text)
    {
        json.WriteStartArray("drift");
        foreach (var division in text.Drift)
        {
            json.WriteStartObject();
            json.WriteNumber("division", division.Division);
            json.WriteString("title", report.Divisions[division.Division].Title);
            json.WriteBoolean("turn", division.IsTurn);
            json.WriteStartArray("renderings");
            foreach (var (group, count) in division.Counts)
            {
                json.WriteStartObject();
                json.WriteString("rendering", text.Groups[group].Text);
                json.WriteNumber("count", count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter json, ImmutableArray<Span> spans)
    {
        json.WriteStartArray("spans");
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.Length);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
