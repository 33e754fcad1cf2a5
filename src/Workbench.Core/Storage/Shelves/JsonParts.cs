using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workbench.Storage.Shelves;

/// <summary>Properties that are written only when they say something, as <see cref="CodecJson"/> writes them; and their reading.</summary>
internal static class JsonParts
{
    /// <summary>Goes to the value of an object's next property.</summary>
    /// <param name="name">Its name where that is one letter, else NUL.</param>
    /// <returns>False at the end of the object.</returns>
    public static bool NextProperty(this ref Utf8JsonReader json, out char name)
    {
        json.Read();
        name = default;
        if (json.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        Require(json, JsonTokenType.PropertyName);
        name = json.ValueSpan is [var letter] ? (char)letter : default;
        json.Read();
        return true;
    }

    /// <exception cref="JsonException">The reader stands at something else.</exception>
    public static void Require(this in Utf8JsonReader json, JsonTokenType token)
    {
        if (json.TokenType != token)
        {
            throw new JsonException($"There is a {json.TokenType} where a {token} should be.");
        }
    }

    public static T ReadEnum<T>(this ref Utf8JsonReader json)
        where T : struct, Enum => Enum.Parse<T>(json.GetString() ?? "");

    public static double ReadNumber(this ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number
        ? json.GetDouble()
        : json.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw new JsonException("There is no number where one should be."),
        };

    public static T? ReadPart<T>(this ref Utf8JsonReader json) => JsonSerializer.Deserialize(ref json, (JsonTypeInfo<T>)CodecJson.Default.GetTypeInfo(typeof(T))!);

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
