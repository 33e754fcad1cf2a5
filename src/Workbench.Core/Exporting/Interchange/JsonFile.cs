using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>
/// Writes a work as JSON lines: the work, its texts, each unit once, the links by unit numbers, the flags. The schema of a line is
/// docs/workbench-lines.schema.json.
/// </summary>
public static class JsonFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="InputException">A version chosen is not there.</exception>
    public static InterchangeReport Write(Stream output, AlignedWork work, InterchangeOptions options)
    {
        var versions = VersionChoice.Of(work, options.Versions);
        WriteLine(output, json => Work(json, work.Work, options));
        foreach (var text in versions.Select(v => work.Versions[v].Text).Prepend(work.Original))
        {
            WriteLine(output, json => Text(json, text));
            for (var unit = 0; unit < text.Document.Units.Length; unit++)
            {
                WriteLine(output, json => Unit(json, text, unit));
            }
        }

        var counts = versions.Select(v => Links(output, work.Versions[v], options)).ToList();
        foreach (var flag in options.Flags.Where(flag => flag.Anchor.Siglum is null || versions.Any(v => work.Versions[v].Text.Siglum == flag.Anchor.Siglum)))
        {
            WriteLine(output, json => Flag(json, flag));
        }

        return CoverageCount.Report(work, counts, 0);
    }

    private static CoverageCount Links(Stream output, AlignedVersion version, InterchangeOptions options)
    {
        var count = new CoverageCount(version);
        foreach (var link in version.Alignment.Links)
        {
            if (options.ConfirmedOnly && !link.IsPersonal)
            {
                count.LeaveOut();
                continue;
            }

            count.Take(link);
            count.Write();
            WriteLine(output, json => LinkLine(json, version.Text.Siglum, link));
        }

        return count;
    }

    private static void Work(Utf8JsonWriter json, Work work, InterchangeOptions options)
    {
        json.WriteString("type", "work");
        json.WriteString("format", "workbench-lines/1");
        json.WriteString("id", work.Id);
        WriteIfAny(json, "title", work.Title);
        WriteIfAny(json, "author", work.Author);
        if (options.Created is { } created)
        {
            json.WriteString("modified", Stamp(created));
        }
    }

    private static void Text(Utf8JsonWriter json, WorkText text)
    {
        var about = text.Description;
        json.WriteString("type", "text");
        json.WriteString("siglum", about.Siglum);
        json.WriteString("role", about.Role switch { TextRole.Original => "original", TextRole.MachineVersion => "machine-version", _ => "version" });
        json.WriteString("language", about.Language.Tag);
        WriteIfAny(json, "title", about.Title);
        WriteIfAny(json, "author", about.Author);
        WriteIfAny(json, "translator", about.Translator);
        if (about.Year is { } year)
        {
            json.WriteNumber("year", year);
        }

        WriteIfAny(json, "rights", about.Rights);
        WriteIfAny(json, "source", about.SourceName);
        json.WriteNumber("units", text.Document.Units.Length);
    }

    private static void Unit(Utf8JsonWriter json, WorkText text, int number)
    {
        var unit = text.Document.Units[number];
        json.WriteString("type", "unit");
        json.WriteString("siglum", text.Siglum);
        json.WriteNumber("unit", number);
        json.WriteString("kind", unit.Kind.ToString().ToLowerInvariant());
        if (unit.Level > 0)
        {
            json.WriteNumber("level", unit.Level);
        }

        WriteIfAny(json, "page", unit.Locator.Page);
        json.WriteString("text", unit.Text);
        if (!unit.Sentences.IsEmpty)
        {
            json.WriteStartArray("sentences");
            foreach (var sentence in unit.Sentences)
            {
                json.WriteStartArray();
                json.WriteNumberValue(sentence.Start);
                json.WriteNumberValue(sentence.Length);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }
    }

    private static void LinkLine(Utf8JsonWriter json, string siglum, Link link)
    {
        json.WriteString("type", "link");
        json.WriteString("siglum", siglum);
        Sides(json, link);
        json.WriteString("state", InterchangeXml.NameOf(link.State));
        if (link.Moved)
        {
            json.WriteBoolean("moved", value: true);
        }

        if (!link.Sentences.IsEmpty)
        {
            json.WriteStartArray("sentences");
            foreach (var sentence in link.Sentences)
            {
                json.WriteStartObject();
                Sides(json, sentence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void Sides(Utf8JsonWriter json, Link link)
    {
        WriteUnits(json, "original", link.Original);
        WriteUnits(json, "version", link.Version);
        json.WriteNumber("confidence", Math.Round(link.Confidence, 6));
    }

    /// <summary>A flag as a pack has it, and what follows from it for those who only look.</summary>
    private static void Flag(Utf8JsonWriter json, Flag flag)
    {
        json.WriteString("type", "flag");
        using var line = JsonDocument.Parse(FlagLines.Line(flag));
        foreach (var member in line.RootElement.EnumerateObject())
        {
            member.WriteTo(json);
        }

        if (flag.Note.Length == 0)
        {
            json.WriteString("note", "");
        }

        json.WriteString("status", flag.Status.ToString().ToLowerInvariant());
        WriteIfAny(json, "ruling", flag.Ruling?.Decision);
    }

    private static void WriteUnits(Utf8JsonWriter json, string name, UnitGroup units)
    {
        json.WriteStartArray(name);
        foreach (var unit in units)
        {
            json.WriteNumberValue(unit.Value);
        }

        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static void WriteLine(Stream output, Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        output.Write(bytes.WrittenSpan);
    }
}
