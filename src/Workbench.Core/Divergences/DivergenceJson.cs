using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>The lines of <c>compare --format jsonl</c> and <c>--format rows</c>: one JSON object a line, letters as themselves.</summary>
public static partial class DivergenceJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One finding, without a line end.</summary>
    /// <param name="id">The <see cref="FindingIdentity.Key"/> of the finding.</param>
    /// <param name="dismissed">Why somebody passed it over; null when nobody did.</param>
    public static string Line(Divergence divergence, string id, string? dismissed = null) => Write(json =>
    {
        json.WriteStartObject();
        WriteKind(json, divergence);
        json.WriteNumber("row", divergence.Row);
        WriteUnits(json, "original", divergence.Original);
        json.WriteString("version", divergence.Version);
        WriteUnits(json, "units", divergence.Units);
        json.WriteStartObject("spans");
        WriteSpans(json, "original", divergence.OriginalSpans);
        WriteSpans(json, "version", divergence.VersionSpans);
        json.WriteEndObject();
        json.WriteString("evidence", divergence.Evidence);
        json.WriteNumber("confidence", Math.Round(divergence.Confidence, 3));
        json.WriteString("id", id);
        if (dismissed is not null)
        {
            json.WriteString("dismissed", dismissed);
        }

        json.WriteEndObject();
    });

    /// <summary>One row with all versions, without a line end.</summary>
    public static string Line(RowComparison row) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("row", row.Row);
        WriteUnits(json, "original", row.Original);
        json.WriteStartArray("versions");
        foreach (var version in row.Versions)
        {
            WriteVersion(json, version);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A kind or severity as the pipe names it: its name in lower case.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void WriteVersion(Utf8JsonWriter json, VersionComparison version)
    {
        json.WriteStartObject();
        json.WriteString("version", version.Version);
        WriteUnits(json, "units", version.Units);
        json.WriteNumber("divergence", Math.Round(version.Divergence, 6));
        json.WriteStartArray("findings");
        foreach (var finding in version.Findings)
        {
            json.WriteStartObject();
            WriteKind(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter json, Divergence divergence)
    {
        json.WriteString("kind", Name(divergence.Kind));
        json.WriteString("severity", Name(divergence.Severity));
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

    private static void WriteSpans(Utf8JsonWriter json, string name, ImmutableArray<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.Length);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        // The encoder leaves letters alone, except those beyond the first plane.
        return EscapedPair().Replace(Encoding.UTF8.GetString(bytes.WrittenSpan), pair => pair.Groups["before"].Value + Unescape(pair.Groups["pair"].ValueSpan));
    }

    private static string Unescape(ReadOnlySpan<char> pair) => string.Concat(Half(pair[2..6]), Half(pair[8..12]));

    private static string Half(ReadOnlySpan<char> digits) => ((char)ushort.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex(@"(?<before>(?<!\\)(?:\\\\)*)(?<pair>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})")]
    private static partial Regex EscapedPair();
}
