using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workbench.Storage.Shelves;

/// <summary>Properties that are written only when they say something, as <see cref="CodecJson"/> writes them.</summary>
internal static class JsonParts
{
    public static void WriteIfTrue(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool isSo)
    {
        if (isSo)
        {
            json.WriteBoolean(name, true);
        }
    }

    public static void WriteIfSaid(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    public static void WriteIfSaid(this Utf8JsonWriter json, ReadOnlySpan<byte> name, long? number)
    {
        if (number is { } said)
        {
            json.WriteNumber(name, said);
        }
    }

    public static void WriteIfSaid<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, T value)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
        {
            json.WriteString(name, value.ToString());
        }
    }

    public static void WriteIfSaid<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, T[]? values)
    {
        if (values is not null)
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, values, (JsonTypeInfo<T[]>)CodecJson.Default.GetTypeInfo(typeof(T[]))!);
        }
    }
}
