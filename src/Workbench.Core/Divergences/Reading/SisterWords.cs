using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Workbench.Aligning.WordLinks;

namespace Workbench.Divergences.Reading;

/// <summary>Compares the words of two versions in one language without regard to their order: what one has that the other lacks.</summary>
internal static class SisterWords
{
    private const double OfFunction = 0.25;
    private const double OfMark = 0.05;

    /// <summary>Another form of a word is a quarter of a difference.</summary>
    private const double OfForm = 0.25;
    private const double OfStem = 0.75;

    /// <summary>The share, by weight, of the sister's words that the version lacks; a word with a counterpart in the original weighs double.</summary>
    public static double Missing(VersionReading version, VersionReading sister) => Share(sister, Count(version), 1);

    /// <summary>The share of the version's words that the sister lacks.</summary>
    public static double Surplus(VersionReading version, VersionReading sister) => Share(version, Count(sister), DivergenceWeights.SurplusInPlace);

    private static (Dictionary<string, int> Forms, Dictionary<string, int> Stems) Count(VersionReading reading)
    {
        var forms = new Dictionary<string, int>(reading.Version.Count, StringComparer.Ordinal);
        var stems = new Dictionary<string, int>(reading.Version.Count, StringComparer.Ordinal);
        foreach (var word in reading.Version.Words)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(forms, word.Key, out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(stems, word.StemKey, out _)++;
        }

        return (forms, stems);
    }

    private static double Share(VersionReading asked, (Dictionary<string, int> Forms, Dictionary<string, int> Stems) left, double inPlace)
    {
        var (total, missing) = (0.0, 0.0);
        for (var w = 0; w < asked.Version.Count; w++)
        {
            var word = asked.Version.Words[w];
            var weight = Weight(word) * (1 + asked.ToOriginal[w].Support) * (inPlace < 1 && asked.ToOriginal[w] is { Word: >= 0, Strength: 0 } ? inPlace : 1);
            total += weight;
            missing += weight * ((Take(left.Forms, word.Key) ? 0 : OfForm) + (Take(left.Stems, word.StemKey) ? 0 : OfStem));
        }

        return total == 0 ? 0 : missing / total;
    }

    private static bool Take(Dictionary<string, int> left, string key)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(left, key);
        if (Unsafe.IsNullRef(ref count) || count == 0)
        {
            return false;
        }

        count--;
        return true;
    }

    private static double Weight(LinkWord word) => word.Sort switch
    {
        WordSort.Mark => OfMark,
        WordSort.Function => OfFunction,
        _ => 1,
    };
}
