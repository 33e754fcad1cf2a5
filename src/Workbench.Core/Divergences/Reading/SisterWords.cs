using Workbench.Aligning.WordLinks;

namespace Workbench.Divergences.Reading;

/// <summary>Compares the words of two versions in one language without regard to their order: what one has that the other lacks.</summary>
internal static class SisterWords
{
    private const double OfFunction = 0.25;
    private const double OfMark = 0.05;

    /// <summary>The share, by weight, of the sister's words that the version lacks; a word with a counterpart in the original weighs double.</summary>
    public static double Missing(VersionReading version, VersionReading sister) => Share(sister, Count(version), 1);

    /// <summary>The share of the version's words that the sister lacks.</summary>
    public static double Surplus(VersionReading version, VersionReading sister) => Share(version, Count(sister), DivergenceWeights.SurplusInPlace);

    private static Dictionary<string, int> Count(VersionReading reading)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in reading.Version.Words)
        {
            foreach (var key in Keys(word))
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts;
    }

    private static double Share(VersionReading asked, Dictionary<string, int> left, double inPlace)
    {
        var (total, missing) = (0.0, 0.0);
        for (var w = 0; w < asked.Version.Count; w++)
        {
            var word = asked.Version.Words[w];
            var weight = Weight(word) * (1 + asked.ToOriginal[w].Support) * (inPlace < 1 && asked.ToOriginal[w] is { Word: >= 0, Strength: 0 } ? inPlace : 1);
            total += weight;
            missing += weight * Keys(word).Sum(key => Take(left, key) ? 0 : key[0] == '=' ? 0.25 : 0.75);
        }

        return total == 0 ? 0 : missing / total;
    }

    /// <summary>The form and the stem: another form of the word is a quarter of a difference.</summary>
    private static string[] Keys(LinkWord word) => [$"={word.Key}", word.Stems.Length > 0 ? string.Join('-', word.Stems) : $"~{word.Key}"];

    private static bool Take(Dictionary<string, int> left, string key)
    {
        if (left.GetValueOrDefault(key) is not (> 0 and var count))
        {
            return false;
        }

        left[key] = count - 1;
        return true;
    }

    private static double Weight(LinkWord word) => word.Sort switch
    {
        WordSort.Mark => OfMark,
        WordSort.Function => OfFunction,
        _ => 1,
    };
}
