using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace Workbench.Lexicons.Inflection;

/// <summary>Stems that the dictionary form of a Russian word does not show, as data; those of a verb hold for it with any prefix.</summary>
internal sealed class RussianStems
{
    private static readonly Lazy<RussianStems> Shipped = new(Load);

    private static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(
    [
        "", "в", "во", "вы", "вз", "взо", "воз", "вос", "вс", "до", "за", "из", "изо", "ис", "на", "над", "не", "о", "об", "обо", "от", "ото", "отъ", "пере", "по", "под", "подо",
        "пре", "пред", "при", "про", "раз", "разо", "рас", "с", "со", "съ", "у", "объ", "подъ", "въ", "разъ",
    ], StringComparer.Ordinal);

    private readonly Dictionary<string, ImmutableArray<string>> nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> presents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> pasts = new(StringComparer.Ordinal);
    private readonly HashSet<string> notVerbs = new(StringComparer.Ordinal);

    public static bool IsNoVerb(string lemma) => lemma.EndsWith("дцать", StringComparison.Ordinal) || Shipped.Value.notVerbs.Contains(lemma);

    /// <summary>Whether some of its forms begin otherwise than the word.</summary>
    public static bool Has(string lemma) => Shipped.Value.nouns.ContainsKey(lemma) || OfPresent(RussianVerbs.WithoutReflexive(lemma)).Any();

    public static ImmutableArray<string> OfNoun(string lemma) => Shipped.Value.nouns.GetValueOrDefault(lemma, []);

    public static IEnumerable<string> OfPresent(string lemma) => WithPrefix(Shipped.Value.presents, lemma);

    public static IEnumerable<string> OfPast(string lemma) => WithPrefix(Shipped.Value.pasts, lemma);

    private static IEnumerable<string> WithPrefix(Dictionary<string, ImmutableArray<string>> stems, string lemma)
    {
        for (var start = 0; start < lemma.Length; start++)
        {
            if (stems.TryGetValue(lemma[start..], out var found) && IsPrefix(lemma[..start]))
            {
                return found.Select(stem => lemma[..start] + stem);
            }
        }

        return [];
    }

    /// <summary>One prefix, or two: рас-сказать, вы-с-казать.</summary>
    private static bool IsPrefix(string start) =>
        Prefixes.Contains(start) || Enumerable.Range(1, Math.Max(0, start.Length - 1)).Any(i => Prefixes.Contains(start[..i]) && Prefixes.Contains(start[i..]));

    private static RussianStems Load()
    {
        var stems = new RussianStems();
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("stems.ru.rules.txt")!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words[0])
            {
                case "сущ":
                    stems.nouns.Add(words[1], [.. words[3..]]);
                    break;
                case "наст":
                    stems.presents.Add(words[1], [.. words[3..]]);
                    break;
                case "прош":
                    stems.pasts.Add(words[1], [.. words[3..]]);
                    break;
                default:
                    stems.notVerbs.UnionWith(words[1..]);
                    break;
            }
        }

        return stems;
    }
}
