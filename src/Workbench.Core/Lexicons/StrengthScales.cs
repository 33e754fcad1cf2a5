using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Workbench.Works;

namespace Workbench.Lexicons;

/// <summary>Scales of words from the mildest to the strongest, by stems. A table of the language, as data; only English has one.</summary>
public static class StrengthScales
{
    private static readonly Lazy<FrozenDictionary<string, (int Scale, int Grade)[]>> English = new(() => Read("strength.en.rules.txt"));

    public static bool Has(string stem, Language language) => language == Language.English && English.Value.ContainsKey(stem);

    /// <summary>Below zero when the second stem is milder than the first, above when it is stronger; null when no scale has both.</summary>
    public static int? Compare(string from, string to, Language language)
    {
        if (language != Language.English || !English.Value.TryGetValue(from, out var places) || !English.Value.TryGetValue(to, out var others))
        {
            return null;
        }

        foreach (var place in places)
        {
            foreach (var other in others)
            {
                if (other.Scale == place.Scale && other.Grade != place.Grade)
                {
                    return other.Grade - place.Grade;
                }
            }
        }

        return null;
    }

    private static FrozenDictionary<string, (int, int)[]> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var places = new List<(string Stem, int Scale, int Grade)>();
        for (var scale = 0; reader.ReadLine() is { } line; scale++)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                places.AddRange(line.Split('<').SelectMany((words, grade) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(w => (Stemmers.Stem(IrregularForms.WordOf(w, Language.English), Language.English), scale, grade))));
            }
        }

        return places.GroupBy(p => p.Stem, p => (p.Scale, p.Grade), StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }
}
