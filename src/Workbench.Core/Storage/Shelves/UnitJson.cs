using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>Writes units of a volume byte for byte as their <see cref="UnitRecord"/>s are written, and reads them, without making these.</summary>
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

    public static Unit Read(ref Utf8JsonReader json)
    {
        var (text, kind, level, noteBy, isEdited) = ("", default(UnitKind), 0, default(NoteAuthor), false);
        var (line, page, offset, part) = ((int?)null, (string?)null, (long?)null, (string?)null);
        var sentences = ImmutableArray<Span>.Empty;
        UnitRecord? marks = null;
        json.Require(JsonTokenType.StartObject);
        while (json.NextProperty(out var name))
        {
            switch (name)
            {
                case 't': text = json.GetString() ?? ""; break;
                case 'k': kind = json.ReadEnum<UnitKind>(); break;
                case 'l': level = json.GetInt32(); break;
                case 'n': line = json.GetInt32(); break;
                case 'p': page = json.GetString(); break;
                case 's': sentences = ReadSpans(ref json); break;
                case 'b': offset = json.GetInt64(); break;
                case 'f': part = json.GetString(); break;
                case 'e': marks = Marks(marks) with { E = json.ReadPart<int[]>() }; break;
                case 'g': marks = Marks(marks) with { G = json.ReadPart<PassageRecord[]>() }; break;
                case 'a': marks = Marks(marks) with { A = json.ReadPart<AnchorRecord[]>() }; break;
                case 'w': noteBy = json.ReadEnum<NoteAuthor>(); break;
                case 'h': isEdited = json.GetBoolean(); break;
                default: json.Skip(); break;
            }
        }

        var marked = marks?.ToUnit();
        return new Unit(text, kind)
        {
            Level = level,
            Locator = new Locator(line, page) { Offset = offset, Part = part },
            Sentences = sentences,
            Emphases = marked?.Emphases ?? [],
            Passages = marked?.Passages ?? [],
            Anchors = marked?.Anchors ?? [],
            NoteBy = noteBy,
            IsEdited = isEdited,
        };
    }

    /// <summary>Few units have any: these go the way of their record.</summary>
    private static UnitRecord Marks(UnitRecord? before) => before ?? new UnitRecord("", default, 0, null, null, null);

    private static ImmutableArray<Span> ReadSpans(ref Utf8JsonReader json)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        json.Require(JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var start = json.GetInt32();
            json.Read();
            spans.Add(new Span(start, json.GetInt32()));
        }

        return spans.DrainToImmutable();
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
