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
    private const float SameBeginning = 0.5f;
    private const int LongBeginning = 5;
    private const int ShortestSkeleton = 4;
    private const double LongestToShortest = 1.6;
    private const double LeastLikeness = 0.75;

    private readonly LexiconIndex lexicon;
    private readonly Dictionary<int, Dictionary<int, float>> learnt = [];
    private readonly HashSet<int> known = [];
    private readonly ConcurrentDictionary<int, Dictionary<int, float>> ofStem = new();
    private readonly ConcurrentDictionary<int, Dictionary<int, float>> families = new();
    private readonly ConcurrentDictionary<int, string[]> stemsFor = new();

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

    /// <summary>Whether anything is known of how the word is rendered.</summary>
    public bool KnowsOriginal(LinkWord word) => Array.Exists(word.Stems, s => lexicon.Renderings(s) is not null || learnt.ContainsKey(s));

    /// <summary>Whether the word is a form of a Russian verb that the lexicon has.</summary>
    public bool IsVerb(LinkWord word) => word.Stems is [.., var last] && lexicon.IsVerb(last);

    public bool KnowsVersion(LinkWord word) => Array.Exists(word.Stems, s => lexicon.Rendered(s) is not null || known.Contains(s));

    /// <summary>The stems that render the word well.</summary>
    public IReadOnlyCollection<string> StemsFor(LinkWord original) =>
        original.Stems is [var only] ? StemsFor(only) : [.. original.Stems.SelectMany(StemsFor)];

    private string[] StemsFor(int original) =>
        stemsFor.GetOrAdd(original, o => [.. ofStem.GetOrAdd(o, Collect).Where(r => r.Value >= Family).Select(r => lexicon.Version[r.Key])]);

    /// <summary>How strongly each word of the version renders the word of the original.</summary>
    public void Strengths(LinkWord original, LinkWord[] version, Span<float> strengths)
    {
        var own = Array.ConvertAll(original.Stems, s => ofStem.GetOrAdd(s, Collect));
        var kin = Array.ConvertAll(original.Stems, s => families.GetOrAdd(s, FamiliesOf));
        for (var v = 0; v < version.Length; v++)
        {
            strengths[v] = Strength(original, version[v], own, kin);
        }
    }

    private static float Strength(LinkWord original, LinkWord version, Dictionary<int, float>[] own, Dictionary<int, float>[] kin)
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
        for (var v = 0; v < version.Stems.Length; v++)
        {
            for (var o = 0; o < own.Length; o++)
            {
                var found = own[o].GetValueOrDefault(version.Stems[v]);
                if (found == 0 && version.Sort == WordSort.Content && version.Beginnings[v] is >= 0 and var beginning && kin[o].Count > 0)
                {
                    found = kin[o].GetValueOrDefault(beginning);
                }

                strength = Math.Max(strength, found);
            }
        }

        return strength >= Family ? strength : Math.Max(strength, Likeness(original, version));
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
    private Dictionary<int, float> FamiliesOf(int original)
    {
        var found = new Dictionary<int, float>();
        foreach (var (version, strength) in ofStem.GetOrAdd(original, Collect))
        {
            if (strength >= Family / 2 && lexicon.Version[version] is { Length: >= WordReader.ShortestFamily } stem)
            {
                var beginning = lexicon.Version.NumberOf(stem[..WordReader.ShortestFamily]);
                found[beginning] = Math.Max(found.GetValueOrDefault(beginning), strength * Family);
            }
        }

        return found;
    }

    private static float Likeness(LinkWord original, LinkWord version)
    {
        var (left, right) = (original.Skeleton, version.Skeleton);
        var (shorter, longer) = (Math.Min(left.Length, right.Length), Math.Max(left.Length, right.Length));
        if (shorter < ShortestSkeleton || left[0] != right[0] || (longer > LongestToShortest * shorter && left.AsSpan().CommonPrefixLength(right) < LongBeginning))
        {
            return 0;
        }

        if (shorter >= LongBeginning && left.AsSpan().CommonPrefixLength(right) is >= LongBeginning)
        {
            return SameBeginning;
        }

        var likeness = 2.0 * Skeleton.CommonSubsequence(left, right) / (left.Length + right.Length);
        return likeness >= LeastLikeness ? (float)((likeness - 0.6) / 0.4 * Math.Min(1, (shorter - 1) / 5.0)) : 0;
    }

    private static bool MarksAgree(string left, string right) => left == right || (IsQuote(left) && IsQuote(right)) || (IsDash(left) && IsDash(right));

    private static bool IsQuote(string mark) => mark is "«" or "»" or "“" or "”" or "„" or "\"" or "''" or "``" or "‘" or "'";

    private static bool IsDash(string mark) => mark is "-" or "–" or "—" or "--";

    private static readonly Dictionary<int, float> Empty = [];
}
