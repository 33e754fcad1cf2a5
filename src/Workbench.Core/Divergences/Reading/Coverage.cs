using Workbench.Aligning.WordLinks;

namespace Workbench.Divergences.Reading;

/// <summary>
/// How often the words of one side have a counterpart in a work: what the absence of one is worth. A word that lexicon and
/// work seldom tie to anything says nothing by standing alone.
/// </summary>
internal sealed class Coverage
{
    private const double StemWeight = 4;
    private const double GroupWeight = 60;

    // Known, known with a capital, unknown, unknown with a capital; a prior for small works.
    private static readonly double[] Expected = [0.78, 0.82, 0.25, 0.6];
    private readonly double[] groups = new double[4];
    private readonly Dictionary<int, (float Sum, float Count)> stems = [];
    private readonly HashSet<string> common = new(StringComparer.Ordinal);
    private readonly Func<LinkWord, bool> knows;

    public Coverage(Func<LinkWord, bool> knows, IEnumerable<(LinkWord Word, double Support)> observed)
    {
        this.knows = knows;
        var (sums, counts) = (new double[4], new double[4]);
        foreach (var (word, support) in observed)
        {
            if (!word.IsCapital)
            {
                common.Add(word.Key);
            }

            sums[GroupOf(word)] += support;
            counts[GroupOf(word)]++;
            if (word.Stems is [var stem, ..])
            {
                var (sum, count) = stems.GetValueOrDefault(stem);
                stems[stem] = (sum + (float)support, count + 1);
            }
        }

        for (var g = 0; g < groups.Length; g++)
        {
            groups[g] = (sums[g] + (GroupWeight * Expected[g])) / (counts[g] + GroupWeight);
        }
    }

    /// <summary>Whether the word stands in the work in small letters too.</summary>
    public bool IsCommon(string key) => common.Contains(key);

    /// <summary>The chance that the word has a counterpart, judged by its other places in the work.</summary>
    /// <param name="support">What it has here, which is left out of account.</param>
    public double Of(LinkWord word, double support)
    {
        var group = groups[GroupOf(word)];
        if (word.Stems is not [var stem, ..] || !stems.TryGetValue(stem, out var seen) || seen.Count <= 1)
        {
            return group;
        }

        return (seen.Sum - support + (StemWeight * group)) / (seen.Count - 1 + StemWeight);
    }

    private int GroupOf(LinkWord word) => (knows(word) ? 0 : 2) + (word.IsCapital ? 1 : 0);
}
