using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workbench.Divergences;

namespace Workbench.Sharing;

/// <summary>The glossary of a work, a JSON object a line, by term.</summary>
internal static class TermLines
{
    public const string Head = "{\"term\":";

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(IEnumerable<GlossaryTerm> terms) =>
        string.Concat(terms.OrderBy(term => term.Original, StringComparer.Ordinal).Select(term => JsonSerializer.Serialize(PackedTerm.From(term), Options) + "\n"));

    /// <exception cref="InputException">A line is no term.</exception>
    public static ImmutableArray<GlossaryTerm> Read(string source, string text)
    {
        var terms = ImmutableArray.CreateBuilder<GlossaryTerm>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length > 0)
            {
                terms.Add(Parse(line)?.ToTerm() ?? throw new InputException(source, "This line is no term of a pack.", "Get the file anew, or take the line as it was before it was edited by hand.", number));
            }
        }

        return terms.DrainToImmutable();
    }

    /// <summary>Terms of both sides; of one that both changed, all that either says.</summary>
    public static ImmutableArray<GlossaryTerm> Merge(IEnumerable<GlossaryTerm> ancestor, IEnumerable<GlossaryTerm> ours, IEnumerable<GlossaryTerm> theirs)
    {
        var (before, here, there) = (ByTerm(ancestor), ByTerm(ours), ByTerm(theirs));
        return [.. here.Keys.Union(there.Keys, StringComparer.Ordinal).Select(term => Merge(before.GetValueOrDefault(term), here.GetValueOrDefault(term), there.GetValueOrDefault(term))).OfType<GlossaryTerm>()];
    }

    private static GlossaryTerm? Merge(GlossaryTerm? before, GlossaryTerm? ours, GlossaryTerm? theirs)
    {
        if (Line(ours) == Line(theirs) || Line(theirs) == Line(before))
        {
            return ours;
        }

        return Line(ours) == Line(before) || ours is null ? theirs
            : theirs is null ? ours
            : TermMerge.Join(ours, theirs);
    }

    private static string? Line(GlossaryTerm? term) => term is null ? null : JsonSerializer.Serialize(PackedTerm.From(term), Options);

    private static Dictionary<string, GlossaryTerm> ByTerm(IEnumerable<GlossaryTerm> terms) =>
        terms.GroupBy(term => term.Original, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static PackedTerm? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<PackedTerm>(line, Options) is { Term.Length: > 0 } term ? term : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
