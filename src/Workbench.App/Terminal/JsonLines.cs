using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workbench.App.Terminal;

/// <summary>JSON for scripts: letters as themselves.</summary>
internal static partial class JsonLines
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true };

    /// <summary>One object on one line, without a line end.</summary>
    public static string Line(Action<Utf8JsonWriter> members) => Write(OneLine, json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    /// <summary>A whole answer, indented.</summary>
    public static string Document(Action<Utf8JsonWriter> value) => Write(Indented, value);

    /// <summary>Writes the member only where there is something to say.</summary>
    public static void WriteIfAny(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void WriteIfAny(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static string Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            write(json);
        }

        // The encoder leaves letters alone, except those beyond the first plane.
        return EscapedPair().Replace(Encoding.UTF8.GetString(bytes.WrittenSpan), pair => pair.Groups["before"].Value + Unescape(pair.Groups["pair"].ValueSpan));
    }

    private static string Unescape(ReadOnlySpan<char> pair) => string.Create(2, (Half(pair[2..6]), Half(pair[8..12])), (both, halves) => (both[0], both[1]) = halves);

    private static char Half(ReadOnlySpan<char> digits) => (char)ushort.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<before>(?<!\\)(?:\\\\)*)(?<pair>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})")]
    private static partial Regex EscapedPair();
}
