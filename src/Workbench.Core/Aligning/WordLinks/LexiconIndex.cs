using System.Collections.Concurrent;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Aligning.WordLinks;

/// <summary>A lexicon by stems: what renders a stem, how strongly, either way. A phrase ties its words the weaker the longer it is.</summary>
internal sealed class LexiconIndex
{
    private static readonly string[] VerbEndings = ["ть", "ться", "ти", "тись", "чь", "чься"];
    private static readonly ConcurrentDictionary<(Language, Language), Lazy<LexiconIndex>> Shipped = new();
    private readonly Dictionary<int, Dictionary<int, float>> forward = [];
    private readonly Dictionary<int, Dictionary<int, float>> backward = [];
    private readonly HashSet<int> verbs = [];

    private LexiconIndex(Language original, Language version)
    {
        var (readOriginal, readVersion) = (new WordReader(original, Original), new WordReader(version, Version));
        foreach (var (phrase, equivalent) in Lexicon.For(original, version)?.Pairs ?? [])
        {
            if (original == Language.Russian && !phrase.Contains(' ', StringComparison.Ordinal) && VerbEndings.Any(e => phrase.EndsWith(e, StringComparison.Ordinal)))
            {
                verbs.UnionWith(readOriginal.StemsOf(phrase));
            }

            var renderings = Telling(readVersion, equivalent);
            Add(Telling(readOriginal, phrase), renderings);
            foreach (var form in original == Language.Russian ? RussianForms.Of(phrase) : [])
            {
                Add(readOriginal.StemsOf(form), renderings);
            }

            foreach (var form in version == Language.Russian ? RussianForms.Of(equivalent) : [])
            {
                Add(Telling(readOriginal, phrase), readVersion.StemsOf(form));
            }
        }
    }

    /// <summary>The stems of the original's language, shared by all works of a pair of languages.</summary>
    public StemTable Original { get; } = new();

    public StemTable Version { get; } = new();

    public static LexiconIndex For(Language original, Language version) =>
        Shipped.GetOrAdd((original, version), pair => new Lazy<LexiconIndex>(() => new LexiconIndex(pair.Item1, pair.Item2))).Value;

    public bool IsVerb(int stem) => verbs.Contains(stem);

    /// <summary>The renderings of a stem of the original; null when the lexicon does not know it.</summary>
    public IReadOnlyDictionary<int, float>? Renderings(int stem) => forward.GetValueOrDefault(stem);

    /// <summary>What a stem of the version renders.</summary>
    public IReadOnlyDictionary<int, float>? Rendered(int stem) => backward.GetValueOrDefault(stem);

    private static List<int> Telling(WordReader reader, string phrase)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Length > 1 ? words.Where(w => !FunctionWords.Contains(w)).ToList() : [];
        return reader.StemsOf(telling.Count > 0 ? string.Join(' ', telling) : phrase);
    }

    private void Add(List<int> originals, List<int> versions)
    {
        var strength = 1f / Math.Max(1, Math.Max(originals.Count, versions.Count));
        foreach (var o in originals)
        {
            foreach (var v in versions)
            {
                Raise(forward, o, v, strength);
                Raise(backward, v, o, strength);
            }
        }
    }

    private static void Raise(Dictionary<int, Dictionary<int, float>> table, int given, int told, float strength)
    {
        if (!table.TryGetValue(given, out var row))
        {
            table[given] = row = [];
        }

        row[told] = Math.Max(row.GetValueOrDefault(told), strength);
    }
}
