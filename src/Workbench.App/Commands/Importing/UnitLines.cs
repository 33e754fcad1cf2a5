using System.Collections.Immutable;
using System.Text.Json;
using Workbench.App.Terminal;
using Workbench.Works;

namespace Workbench.App.Commands.Importing;

/// <summary>The units of a text as JSON lines.</summary>
internal static class UnitLines
{
    public static void Write(TextWriter writer, Document document)
    {
        foreach (var division in document.Divisions)
        {
            for (var unit = division.First.Value; unit < division.First.Value + division.Count; unit++)
            {
                writer.WriteLine(Line(unit, document.Units[unit], division));
            }
        }
    }

    private static string Line(int number, Unit unit, Division division) => JsonLines.Line(json =>
    {
        json.WriteNumber("unit", number);
        json.WriteString("kind", unit.Kind.ToString().ToLowerInvariant());
        json.WriteString("division", division.Title);
        json.WriteString("text", unit.Text);
        json.WriteIfAny("line", unit.Locator.Line);
        json.WriteIfAny("page", unit.Locator.Page);
        json.WriteIfAny("part", unit.Locator.Part);
        json.WriteIfAny("level", unit.Kind == UnitKind.Heading ? unit.Level : null);
        json.WriteIfAny("by", unit.NoteBy == NoteAuthor.Unknown ? null : unit.NoteBy.ToString().ToLowerInvariant());
        if (unit.Locator.Offset is { } offset)
        {
            json.WriteNumber("offset", offset);
        }

        WriteMarks(json, unit);
    });

    // [position, label, unit of the note]; [start, length, kind]; [start, length, language].
    private static void WriteMarks(Utf8JsonWriter json, Unit unit)
    {
        WriteAll(json, "notes", unit.Anchors, anchor => Values(json, anchor.Position, anchor.Label, anchor.Note.Value));
        WriteAll(json, "emphasis", unit.Emphases, emphasis => Values(json, emphasis.Span.Start, emphasis.Span.Length, emphasis.Kind.ToString().ToLowerInvariant()));
        WriteAll(json, "passages", unit.Passages, passage => Values(json, passage.Span.Start, passage.Span.Length, passage.Language.Tag));
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, ImmutableArray<T> marks, Action<T> write)
    {
        if (marks.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var mark in marks)
        {
            json.WriteStartArray();
            write(mark);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Values(Utf8JsonWriter json, params ReadOnlySpan<object> values)
    {
        foreach (var value in values)
        {
            if (value is int number)
            {
                json.WriteNumberValue(number);
            }
            else
            {
                json.WriteStringValue((string)value);
            }
        }
    }
}
