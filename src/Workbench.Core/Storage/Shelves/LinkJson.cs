using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>Writes links of a volume byte for byte as their <see cref="LinkRecord"/>s are written, and reads them, without making these.</summary>
internal static class LinkJson
{
    public static void Write(Utf8JsonWriter json, Link link)
    {
        json.WriteStartObject();
        WriteUnits(json, "o"u8, link.Original);
        WriteUnits(json, "v"u8, link.Version);
        WriteNumber(json, "c"u8, link.Confidence);
        json.WriteIfSaid("s"u8, link.State);
        json.WriteIfTrue("m"u8, link.Moved);
        WriteSentences(json, link);
        WriteEvidence(json, link.Evidence);
        json.WriteIfSaid("r"u8, link.StaleReason);
        json.WriteIfTrue("p"u8, link.WasConfirmed);
        json.WriteIfSaid("w"u8, link.Reason?.ToString());
        json.WriteEndObject();
    }

    public static Link Read(ref Utf8JsonReader json)
    {
        var (original, version, confidence, state) = (UnitGroup.Empty, UnitGroup.Empty, 0.0, default(LinkState));
        var (isMoved, wasConfirmed, reason, why) = (false, false, (string?)null, (OmissionReason?)null);
        var sentences = ImmutableArray<Link>.Empty;
        LinkEvidence? evidence = null;
        json.Require(JsonTokenType.StartObject);
        while (json.NextProperty(out var name))
        {
            switch (name)
            {
                case 'o': original = ReadUnits(ref json); break;
                case 'v': version = ReadUnits(ref json); break;
                case 'c': confidence = json.ReadNumber(); break;
                case 's': state = json.ReadEnum<LinkState>(); break;
                case 'm': isMoved = json.GetBoolean(); break;
                case 'n': sentences = ReadSentences(ref json); break;
                case 'e': evidence = ReadEvidence(ref json); break;
                case 'r': reason = json.GetString(); break;
                case 'p': wasConfirmed = json.GetBoolean(); break;
                case 'w': why = json.ReadEnum<OmissionReason>(); break;
                default: json.Skip(); break;
            }
        }

        return new Link(original, version)
        {
            Confidence = confidence,
            State = state,
            Moved = isMoved,
            Sentences = sentences,
            Evidence = evidence,
            StaleReason = reason,
            WasConfirmed = wasConfirmed,
            Reason = why,
        };
    }

    private static ImmutableArray<Link> ReadSentences(ref Utf8JsonReader json)
    {
        var sentences = ImmutableArray.CreateBuilder<Link>();
        json.Require(JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            sentences.Add(Read(ref json));
        }

        return sentences.DrainToImmutable();
    }

    private static LinkEvidence ReadEvidence(ref Utf8JsonReader json)
    {
        var (length, words, neighbours) = (0.0, 0.0, (double?)null);
        MatchRecord[]? matched = null;
        json.Require(JsonTokenType.StartObject);
        while (json.NextProperty(out var name))
        {
            switch (name)
            {
                case 'l': length = json.ReadNumber(); break;
                case 'w': words = json.ReadNumber(); break;
                case 'm': matched = json.ReadPart<MatchRecord[]>(); break;
                case 'n': neighbours = json.ReadNumber(); break;
                default: json.Skip(); break;
            }
        }

        return new EvidenceRecord(length, words, matched, neighbours).ToEvidence();
    }

    private static UnitGroup ReadUnits(ref Utf8JsonReader json)
    {
        Span<UnitIndex> first = stackalloc UnitIndex[8];
        var (count, more) = (0, (List<UnitIndex>?)null);
        json.Require(JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var unit = new UnitIndex(json.GetInt32());
            if (count < first.Length)
            {
                first[count++] = unit;
            }
            else
            {
                (more ??= [.. first]).Add(unit);
            }
        }

        return UnitGroup.Of(more is null ? first[..count] : [.. more]);
    }

    private static void WriteSentences(Utf8JsonWriter json, Link link)
    {
        if (link.Sentences.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray("n"u8);
        foreach (var sentence in link.Sentences)
        {
            Write(json, sentence);
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, LinkEvidence? evidence)
    {
        if (evidence is null)
        {
            return;
        }

        json.WriteStartObject("e"u8);
        WriteNumber(json, "l"u8, evidence.Length);
        WriteNumber(json, "w"u8, evidence.Words);
        if (evidence.Matched.Count > 0)
        {
            json.WriteStartArray("m"u8);
            foreach (var match in evidence.Matched)
            {
                json.WriteStartObject();
                json.WriteIfSaid("o"u8, match.Original);
                json.WriteIfSaid("v"u8, match.Version);
                WriteNumber(json, "s"u8, match.Strength);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (evidence.Neighbours is { } neighbours)
        {
            WriteAnyNumber(json, "n"u8, neighbours);
        }

        json.WriteEndObject();
    }

    private static void WriteUnits(Utf8JsonWriter json, ReadOnlySpan<byte> name, UnitGroup units)
    {
        if (units.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < units.Count; i++)
        {
            json.WriteNumberValue(units[i].Value);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, double number)
    {
        if (number != 0)
        {
            WriteAnyNumber(json, name, number);
        }
    }

    private static void WriteAnyNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
        }
    }
}
