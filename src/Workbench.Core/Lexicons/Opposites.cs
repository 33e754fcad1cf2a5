using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Workbench.Works;

namespace Workbench.Lexicons;

/// <summary>Words of opposite sense, by their stems. A table of the language, as data; only English has one.</summary>
public static class Opposites
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> English = new(() => Read("opposites.en.rules.txt"));

    /// <summary>Whether the two stems are of words that say the opposite of each other.</summary>
    public static bool Are(string left, string right, Language language) =>
        language == Language.English && English.Value.TryGetValue(left, out var others) && others.Contains(right);

    private static FrozenDictionary<string, FrozenSet<string>> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var pairs = new List<(string Word, string Opposite)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('/') is [var left, var right])
            {
                pairs.AddRange(from l in Stems(left) from r in Stems(right) from pair in new[] { (l, r), (r, l) } select pair);
            }
        }

        return pairs.GroupBy(p => p.Word, p => p.Opposite, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Stems(string side) =>
        side.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Stemmers.Stem(IrregularForms.WordOf(w, Language.English), Language.English));
}
