using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workbench.Divergences.Linting;

/// <summary>The findings that were there already when somebody began to check: kept in a file under review, they fail no build.</summary>
public sealed class Baseline
{
    private const int Format = 1;
    private readonly ImmutableHashSet<string> keys;

    private Baseline(ImmutableHashSet<string> keys) => this.keys = keys;

    public static Baseline Empty { get; } = new([]);

    public bool Has(CheckFinding finding) => keys.Contains(finding.Identity.Key);

    /// <summary>How many of its findings are not there any more.</summary>
    public int CountGone(IEnumerable<CheckFinding> findings) => keys.Except(findings.Select(f => f.Identity.Key)).Count;

    /// <exception cref="FormatException">It is no baseline; the message says why.</exception>
    public static Baseline Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            var root = json.RootElement;
            return root.GetProperty("workbenchBaseline").GetInt32() is var format && format != Format
                ? throw new FormatException($"It is a baseline of format {format}, and this program reads {Format}.")
                : new Baseline([.. root.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("id").GetString() ?? throw new FormatException("A finding of it has no id."))]);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"It is no baseline: {wrong.Message}", wrong);
        }
    }

    /// <summary>The findings as a baseline, sorted so that a change of one finding is a change of one line.</summary>
    public static string Write(IEnumerable<CheckFinding> findings)
    {
        var lines = findings.OrderBy(f => f.Version, StringComparer.Ordinal).ThenBy(f => f.Rule.Id, StringComparer.Ordinal).ThenBy(f => f.Identity.Key, StringComparer.Ordinal).Select(Line);
        return $"{{\n  \"workbenchBaseline\": {Format},\n  \"findings\": [\n{string.Join(",\n", lines.Select(line => $"    {line}"))}\n  ]\n}}\n";
    }

    private static string Line(CheckFinding finding)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Identity.Key);
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("version", Path.GetFileName(finding.Version));
            json.WriteString("evidence", finding.Evidence);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
