using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workbench.Storage.Shelves;

/// <summary>Records to bytes and back: one byte of version, then compact JSON in UTF-8 with letters as themselves.</summary>
internal static class Codec
{
    private const byte Version = 1;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    // Letters of every script stand as themselves: these bytes are never put into a page as they are.
    private static readonly CodecJson Json = new(new JsonSerializerOptions(CodecJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write<T>(T value) => Write(value, static (writer, it) => JsonSerializer.Serialize(writer, it, TypeOf<T>()));

    /// <param name="write">Writes by hand what <see cref="Write{T}(T)"/> writes of the value's record.</param>
    public static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        // A volume has a record a paragraph: the buffer and the writer are made once a thread.
        buffer ??= new ArrayBufferWriter<byte>(4096);
        writer ??= new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Json.Options.Encoder, SkipValidation = true });
        buffer.ResetWrittenCount();
        buffer.GetSpan(1)[0] = Version;
        buffer.Advance(1);
        writer.Reset();
        write(writer, value);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="StoreTooNewException">A later Workbench wrote the record.</exception>
    /// <exception cref="StoreDamagedException">It does not hold such a value.</exception>
    public static T Read<T>(StoredRecord record) =>
        Read(record, static (ref Utf8JsonReader json) => JsonSerializer.Deserialize(ref json, TypeOf<T>()) ?? throw new JsonException("It is null."));

    /// <param name="read">Reads by hand what <see cref="Read{T}(StoredRecord)"/> makes of the value's record: a page has hundreds of them.</param>
    /// <exception cref="StoreTooNewException">A later Workbench wrote the record.</exception>
    /// <exception cref="StoreDamagedException">It does not hold such a value.</exception>
    public static T Read<T>(StoredRecord record, JsonPart<T> read)
    {
        var bytes = record.Body.Span;
        if (bytes.Length < 2)
        {
            throw new StoreDamagedException(NameOf(record), "is empty.");
        }

        if (bytes[0] > Version)
        {
            throw new StoreTooNewException(NameOf(record), bytes[0], Version);
        }

        try
        {
            var json = new Utf8JsonReader(bytes[1..]);
            json.Read();
            var value = read(ref json);
            return json.Read() ? throw new JsonException("Something stands after its end.") : value;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new StoreDamagedException(NameOf(record), "cannot be read.", error);
        }
    }

    private static string NameOf(StoredRecord record) => $"The {record.Kind} '{record.Id}'";

    private static JsonTypeInfo<T> TypeOf<T>() => Known<T>.Type;

    private static class Known<T>
    {
        public static readonly JsonTypeInfo<T> Type = (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T))!;
    }
}
