using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Workbench.Importing.Markup;

/// <summary>The entities that a document declares for itself.</summary>
internal sealed partial class XmlDeclarations
{
    private readonly FrozenDictionary<string, XmlDeclaration> declared;

    private XmlDeclarations(FrozenDictionary<string, XmlDeclaration> declared) => this.declared = declared;

    public static XmlDeclarations Of(string text)
    {
        var open = text.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        var found = new Dictionary<string, XmlDeclaration>(StringComparer.Ordinal);
        if (open >= 0 && XmlSections.EndOfSection(text, open) is { } end)
        {
            foreach (Match match in Declaration().Matches(text[open..end]))
            {
                // The first declaration of a name is the one that counts (XML 1.0, 4.2).
                found.TryAdd(match.Groups["name"].Value, new XmlDeclaration(match.Groups["value"] is { Success: true } value ? value.Value[1..^1] : null));
            }
        }

        return new XmlDeclarations(found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public XmlDeclaration? Find(string name) => declared.GetValueOrDefault(name);

    [GeneratedRegex("""<!ENTITY\s+(?<name>[\w.:-]+)\s+(?:(?:SYSTEM|PUBLIC)\b|(?<value>"[^"]*"|'[^']*'))""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
