using System.Text.Json;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>Writes units of a volume byte for byte as their <see cref="UnitRecord"/>s are written, without making these.</summary>
internal static class UnitJson
{
    public static void Write(Utf8JsonWriter json, Unit unit)
    {
        json.WriteStartObject();
        json.WriteString("t"u8, unit.Text);
        json.WriteIfSaid("k"u8, unit.Kind);
        json.WriteIfSaid("l"u8, unit.Level == 0 ? null : unit.Level);
        json.WriteIfSaid("n"u8, unit.Locator.Line);
        json.WriteIfSaid("p"u8, unit.Locator.Page);
        WriteSentences(json, unit);
        json.WriteIfSaid("b"u8, unit.Locator.Offset);
        json.WriteIfSaid("f"u8, unit.Locator.Part);
        WriteMarks(json, unit);
        json.WriteIfSaid("w"u8, unit.NoteBy);
        json.WriteIfTrue("h"u8, unit.IsEdited);
        json.WriteEndObject();
    }

    private static void WriteSentences(Utf8JsonWriter json, Unit unit)
    {
        if (unit.Sentences.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray("s"u8);
        foreach (var sentence in unit.Sentences)
        {
            json.WriteNumberValue(sentence.Start);
            json.WriteNumberValue(sentence.Length);
        }

        json.WriteEndArray();
    }

    /// <summary>Few units have any: these go the way of their record.</summary>
    private static void WriteMarks(Utf8JsonWriter json, Unit unit)
    {
        if (unit.Emphases.IsDefaultOrEmpty && unit.Passages.IsDefaultOrEmpty && unit.Anchors.IsDefaultOrEmpty)
        {
            return;
        }

        var record = UnitRecord.From(unit);
        json.WriteIfSaid("e"u8, record.E);
        json.WriteIfSaid("g"u8, record.G);
        json.WriteIfSaid("a"u8, record.A);
    }
}
