using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workbench.Storage.Shelves;

/// <summary>Records to bytes and back: one byte of version, then compact JSON in UTF-8 with letters as themselves.</summary>
internal static class Codec
{
    private const byte Version = 1;
    private const int Stretch = 512;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    // Letters of every script stand as themselves: these bytes are never put into a page as they are.
    private static readonly CodecJson Json = new(new JsonSerializerOptions(CodecJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write<T>(T value) => Write(value, static (writer, it) => JsonSerializer.Serialize(writer, it, TypeOf<T>()));

    private static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write)
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

    /// <summary>Many at once, on every core: writing the letters of a volume takes as long as storing them.</summary>
    /// <param name="write">Writes by hand what <see cref="Write{T}(T)"/> writes of the value's record.</param>
    public static byte[][] WriteAll<T>(IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        var bodies = new byte[values.Count][];
        Parallel.For(0, (values.Count + Stretch - 1) / Stretch, stretch =>
        {
            for (var i = stretch * Stretch; i < Math.Min(values.Count, (stretch + 1) * Stretch); i++)
            {
                bodies[i] = Write(values[i], write);
            }
        });
        return bodies;
    }

    /// <exception cref="StoreTooNewException">A later Workbench wrote the record.</exception>
    /// <exception cref="StoreDamagedException">It does not hold such a value.</exception>
    public static T Read<T>(StoredRecord record)
    {
        var bytes = record.Body.Span;
        var name = $"The {record.Kind} '{record.Id}'";
        if (bytes.Length > 0 && bytes[0] > Version)
        {
            throw new StoreTooNewException(name, bytes[0], Version);
        }

        try
        {
            return (bytes.Length > 1 ? JsonSerializer.Deserialize(bytes[1..], TypeOf<T>()) : default)
                ?? throw new StoreDamagedException(name, "is empty.");
        }
        catch (JsonException error)
        {
            throw new StoreDamagedException(name, "cannot be read.", error);
        }
    }

    private static JsonTypeInfo<T> TypeOf<T>() => Known<T>.Type;

    private static class Known<T>
    {
        public static readonly JsonTypeInfo<T> Type = (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T))!;
    }
}
