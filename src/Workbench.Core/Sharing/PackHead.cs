using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Workbench.Works;

namespace Workbench.Sharing;

/// <summary>The file of a pack that says what work and which texts it is about.</summary>
internal static class PackHead
{
    public const string Format = "workbench-pack/1";

    public static string Write(Work work, IEnumerable<PackedText> texts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("work", work.Id);
            WriteIfAny(json, "title", work.Title);
            WriteIfAny(json, "author", work.Author);
            json.WriteStartArray("texts");
            foreach (var text in texts)
            {
                Write(json, text);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    /// <exception cref="InputException">It is none that <see cref="Write(Work, IEnumerable{PackedText})"/> makes.</exception>
    public static (Work Work, ImmutableArray<PackedText> Texts) Read(string source, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            var root = json.RootElement;
            if (root.GetProperty("format").GetString() != Format)
            {
                throw new InputException(source, $"Its format is {root.GetProperty("format")}, and this program reads {Format}.", "Get a newer Workbench.");
            }

            ImmutableArray<PackedText> texts = [.. root.GetProperty("texts").EnumerateArray().Select(Text)];
            return texts is [{ Description.Role: TextRole.Original }, ..]
                ? (new Work(root.GetProperty("work").GetString()!, Word(root, "title"), Word(root, "author")), texts)
                : throw new InputException(source, "The first of its texts is not the original.", "Get the file anew.");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InputException(source, "It does not describe a pack.", "Get the file anew; where a merge left marks in it, decide there first.");
        }
    }

    private static void Write(Utf8JsonWriter json, PackedText text)
    {
        var about = text.Description;
        json.WriteStartObject();
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
        WriteIfAny(json, "sha256", about.SourceHash?.Hex);
        WriteIfAny(json, "reading", about.Reading);
        json.WriteNumber("units", text.Units);
        json.WriteEndObject();
    }

    private static PackedText Text(JsonElement text) => new(
        new TextDescription(
            text.GetProperty("siglum").GetString()!,
            text.GetProperty("role").GetString() switch { "original" => TextRole.Original, "machine-version" => TextRole.MachineVersion, _ => TextRole.Version },
            Language.Parse(text.GetProperty("language").GetString()!))
        {
            Title = Word(text, "title"),
            Author = Word(text, "author"),
            Translator = Word(text, "translator"),
            Year = text.TryGetProperty("year", out var year) ? year.GetInt32() : null,
            Rights = Word(text, "rights"),
            SourceName = Word(text, "source"),
            SourceHash = Word(text, "sha256") is { } hash ? new ContentHash(hash) : null,
            Reading = Word(text, "reading"),
        },
        text.GetProperty("units").GetInt32());

    private static string? Word(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
