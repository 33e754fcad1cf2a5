using System.Globalization;

namespace Workbench.Benchmarks.Accuracy;

/// <summary>
/// Strict and lax F1 as the Vecalign repository counts them, micro-averaged: precision over all links found, recall over
/// the gold links with two sides; lax when a link shares one pair of units.
/// </summary>
internal sealed class AccuracyScore
{
    private int strictFound;
    private int laxFound;
    private int found;
    private int strictWanted;
    private int laxWanted;
    private int wanted;

    public double Strict => F1(strictFound, found, strictWanted, wanted);

    public double Lax => F1(laxFound, found, laxWanted, wanted);

    public void Add(IReadOnlySet<string> gold, IReadOnlyCollection<string> test)
    {
        var goldPairs = gold.SelectMany(Pairs).ToHashSet();
        strictFound += test.Count(gold.Contains);
        laxFound += test.Count(l => gold.Contains(l) || Pairs(l).Any(goldPairs.Contains));
        found += test.Count;
        var twoSided = test.Where(IsTwoSided).ToHashSet(StringComparer.Ordinal);
        var testPairs = twoSided.SelectMany(Pairs).ToHashSet();
        foreach (var link in gold.Where(IsTwoSided))
        {
            wanted++;
            strictWanted += twoSided.Contains(link) ? 1 : 0;
            laxWanted += twoSided.Contains(link) || Pairs(link).Any(testPairs.Contains) ? 1 : 0;
        }
    }

    private static bool IsTwoSided(string link) => !link.StartsWith("[]", StringComparison.Ordinal) && !link.EndsWith("[]", StringComparison.Ordinal);

    private static IEnumerable<(int, int)> Pairs(string link)
    {
        var sides = link.Split(':').Select(s => s.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(u => int.Parse(u, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        return sides[0].SelectMany(original => sides[1].Select(version => (original, version)));
    }

    private static double F1(int hits, int of, int recalled, int from)
    {
        var (precision, recall) = (hits / Math.Max(1.0, of), recalled / Math.Max(1.0, from));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
