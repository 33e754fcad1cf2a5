using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Divergences;

namespace Workbench.Glossaries;

/// <summary>Terms as JSON, for scripts and the web.</summary>
public static class GlossaryJson
{
    /// <summary>The members of a term.</summary>
    public static void Write(Utf8JsonWriter json, GlossaryTerm term)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(term);
        json.WriteString("id", term.Id);
        json.WriteString("original", term.Original);
        Write(json, "renderings", term.Renderings);
        Write(json, "variants", term.Variants);
        Write(json, "forbidden", term.Forbidden);
        json.WriteString("reason", term.Reason);
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
