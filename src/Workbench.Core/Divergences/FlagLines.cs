using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbench.Divergences;

/// <summary>Flags as JSON, an object a line, by the place they stand on. What they mark is told by units, hashes and offsets, never by its words.</summary>
public static class FlagLines
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(IEnumerable<Flag> flags) => string.Concat(flags.OrderBy(Place).ThenBy(flag => flag.When).ThenBy(flag => flag.Id, StringComparer.Ordinal).Select(flag => Line(flag) + "\n"));

    /// <summary>One flag, without line feed.</summary>
    public static string Line(Flag flag) => JsonSerializer.Serialize(FlagLine.From(flag), Options);

    /// <exception cref="InputException">A line is no flag.</exception>
    public static ImmutableArray<Flag> Read(string source, string workId, string text)
    {
        var flags = ImmutableArray.CreateBuilder<Flag>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length > 0)
            {
                flags.Add(Parse(workId, line)
                    ?? throw new InputException(source, "This line is no flag of a pack.", "Get the file anew, or take the line as it was before it was edited by hand.", number));
            }
        }

        return flags.DrainToImmutable();
    }

    /// <returns>Null when the line is no flag.</returns>
    public static Flag? Parse(string workId, string line)
    {
        try
        {
            if (JsonSerializer.Deserialize<FlagLine>(line, Options) is { Id: not null, Who: not null, Original: not null, OriginalHashes: not null, Version: not null, VersionHashes: not null, Category: not null } packed)
            {
                return packed.ToFlag(workId);
            }
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return null;
        }

        return null;
    }

    private static int Place(Flag flag) => flag.Anchor.Original.IsEmpty ? -1 : flag.Anchor.Original.First.Value;
}
