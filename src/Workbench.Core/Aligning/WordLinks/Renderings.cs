using System.Collections.Concurrent;
using Workbench.Aligning.Words;

namespace Workbench.Aligning.WordLinks;

/// <summary>
/// How strongly a word of the version renders one of the original, 0 to 1: by the lexicon, by what the work taught, by a word
/// of the same family as a rendering, by a synonym (a word that renders the same words), or by likeness of the letters.
/// </summary>
internal sealed class Renderings
{
    private const float Family = 0.5f;
    private const float Synonym = 0.35f;
    private const float LeastLikeSynonyms = 0.3f;
    private const float SameSpelling = 0.9f;
    private const int ShortestFamily = 5;
    private const int ShortestSkeleton = 4;
    private const double LongestToShortest = 1.6;
    private const double LeastLikeness = 0.75;

    private readonly LexiconIndex lexicon;
    private readonly Dictionary<int, Dictionary<int, float>> learnt = [];
    private readonly ConcurrentDictionary<int, Dictionary<int, float>> ofStem = new();
    private readonly ConcurrentDictionary<int, Dictionary<string, float>> families = new();

    public Renderings(LexiconIndex lexicon, IEnumerable<(string Original, string Version, float Strength)> pairs)
    {
        this.lexicon = lexicon;
        foreach (var (original, version, strength) in pairs)
        {
            var (o, v) = (lexicon.Original.NumberOf(original), lexicon.Version.NumberOf(version));
            (learnt.TryGetValue(o, out var row) ? row : learnt[o] = [])[v] = strength;
            known.Add(v);
        }
    }

    private readonly HashSet<int> known = [];

    /// <summary>Whether anything is known of how the word is rendered.</summary>
    public bool KnowsOriginal(LinkWord word) => Array.Exists(word.Stems, s => lexicon.Renderings(s) is not null || learnt.ContainsKey(s));

    public bool KnowsVersion(LinkWord word) => Array.Exists(word.Stems, s => lexicon.Rendered(s) is not null || known.Contains(s));

    public float Strength(LinkWord original, LinkWord version)
    {
        if (original.Sort == WordSort.Mark || version.Sort == WordSort.Mark)
        {
            return original.Sort == version.Sort && MarksAgree(original.Key, version.Key) ? 1 : 0;
        }

        if (original.Key == version.Key)
        {
            return original.Sort == WordSort.Number ? 1 : SameSpelling;
        }

        var strength = 0f;
        foreach (var o in original.Stems)
        {
            foreach (var v in version.Stems)
            {
                strength = Math.Max(strength, OfStems(o, v, version.Sort));
            }
        }

        return strength >= Family ? strength : Math.Max(strength, Likeness(original, version));
    }

    private float OfStems(int original, int version, WordSort sort)
    {
        var strength = ofStem.GetOrAdd(original, Collect).GetValueOrDefault(version);
        if (strength > 0 || sort != WordSort.Content)
        {
            return strength;
        }

        var stem = lexicon.Version[version];
        return stem.Length >= ShortestFamily ? families.GetOrAdd(original, FamiliesOf).GetValueOrDefault(stem[..ShortestFamily]) : 0;
    }

    private Dictionary<int, float> Collect(int original)
    {
        var found = new Dictionary<int, float>();
        foreach (var (version, strength) in lexicon.Renderings(original) ?? Empty)
        {
            found[version] = strength;
        }

        foreach (var (version, strength) in found.Where(f => f.Value >= Family).ToList())
        {
            foreach (var (synonym, likeness) in Synonyms(version))
            {
                found.TryAdd(synonym, strength * likeness * Synonym);
            }
        }

        foreach (var (version, strength) in learnt.GetValueOrDefault(original) ?? [])
        {
            found[version] = Math.Max(found.GetValueOrDefault(version), strength);
        }

        return found;
    }

    /// <summary>Words that share most of what they render: the cosine of the two sets.</summary>
    private IEnumerable<(int Word, float Likeness)> Synonyms(int version)
    {
        var rendered = lexicon.Rendered(version)!;
        var shared = new Dictionary<int, int>();
        foreach (var original in rendered.Keys)
        {
            foreach (var other in lexicon.Renderings(original)!.Keys)
            {
                shared[other] = shared.GetValueOrDefault(other) + 1;
            }
        }

        return shared.Where(s => s.Key != version && s.Value > 1)
            .Select(s => (s.Key, s.Value / MathF.Sqrt((float)rendered.Count * lexicon.Rendered(s.Key)!.Count)))
            .Where(s => s.Item2 >= LeastLikeSynonyms);
    }

    /// <summary>The beginnings of the renderings that are long enough to tell a family of words.</summary>
    private Dictionary<string, float> FamiliesOf(int original)
    {
        var found = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (version, strength) in ofStem.GetOrAdd(original, Collect))
        {
            if (strength >= Family / 2 && lexicon.Version[version] is { Length: >= ShortestFamily } stem)
            {
                found[stem[..ShortestFamily]] = Math.Max(found.GetValueOrDefault(stem[..ShortestFamily]), strength * Family);
            }
        }

        return found;
    }

    private static float Likeness(LinkWord original, LinkWord version)
    {
        var (left, right) = (original.Skeleton, version.Skeleton);
        var (shorter, longer) = (Math.Min(left.Length, right.Length), Math.Max(left.Length, right.Length));
        if (shorter < ShortestSkeleton || longer > LongestToShortest * shorter || left[0] != right[0])
        {
            return 0;
        }

        var likeness = 2.0 * Skeleton.CommonSubsequence(left, right) / (left.Length + right.Length);
        return likeness >= LeastLikeness ? (float)((likeness - 0.6) / 0.4 * Math.Min(1, (shorter - 1) / 5.0)) : 0;
    }

    private static bool MarksAgree(string left, string right) => left == right || (IsQuote(left) && IsQuote(right)) || (IsDash(left) && IsDash(right));

    private static bool IsQuote(string mark) => mark is "«" or "»" or "“" or "”" or "„" or "\"" or "''" or "``" or "‘" or "'";

    private static bool IsDash(string mark) => mark is "-" or "–" or "—" or "--";

    private static readonly Dictionary<int, float> Empty = [];
}
