using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workbench.Storage.Shelves;

/// <summary>Records to bytes and back: one byte of version, then compact JSON in UTF-8 with letters as themselves.</summary>
internal static class Codec
{
    private const byte Version = 1;

    // Letters of every script stand as themselves: these bytes are never put into a page as they are.
    private static readonly CodecJson Json = new(new JsonSerializerOptions(CodecJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write<T>(T value)
    {
        using var stream = new MemoryStream();
        stream.WriteByte(Version);
        JsonSerializer.Serialize(stream, value, TypeOf<T>());
        return stream.ToArray();
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

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T))!;
}
