using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Workbench.Works;

namespace Workbench.Lexicons;

/// <summary>Words of opposite sense, by their stems. A table of the language, as data; only English has one.</summary>
public static class Opposites
{
    private const int ShortestDenied = 4;
    private static readonly string[] Denials = ["un", "in", "im", "ir", "il", "dis", "non", "mis"];
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> English = new(() => Read("opposites.en.rules.txt"));

    /// <summary>Whether the two stems are of words that say the opposite of each other.</summary>
    public static bool Are(string left, string right, Language language) =>
        language == Language.English && (AreInTable(left, right) || AreInTable(Positive(left), Positive(right)) || Denies(left, right) || Denies(right, left));

    private static bool AreInTable(string left, string right) => English.Value.TryGetValue(left, out var others) && others.Contains(right);

    /// <summary>Easier as easy, hardest as hard.</summary>
    private static string Positive(string stem) =>
        stem.Length > 4 && stem.EndsWith("er", StringComparison.Ordinal) ? stem[..^2] : stem.Length > 5 && stem.EndsWith("est", StringComparison.Ordinal) ? stem[..^3] : stem;

    private static bool Denies(string denied, string stem) =>
        stem.Length >= ShortestDenied && Array.Exists(Denials, d => denied.Length == d.Length + stem.Length && denied.StartsWith(d, StringComparison.Ordinal) && denied.EndsWith(stem, StringComparison.Ordinal));

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
