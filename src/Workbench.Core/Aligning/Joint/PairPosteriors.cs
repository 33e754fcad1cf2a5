using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Joint;

/// <summary>For each unit of one text the units of another that it is linked with, each by its probability; the rest is the chance that it is alone.</summary>
internal sealed class PairPosteriors
{
    /// <summary>Less likely links are not remembered.</summary>
    public const float LeastKept = 0.01f;

    private readonly List<(int Unit, float Probability)>[] rows;

    private PairPosteriors(int count)
    {
        rows = new List<(int, float)>[count];
        for (var row = 0; row < count; row++)
        {
            rows[row] = [];
        }
    }

    public int Rows => rows.Length;

    public IReadOnlyList<(int Unit, float Probability)> this[int row] => rows[row];

    /// <summary>
    /// Of possible links, from the units of the original to those of the version or, turned round, from these to those. A unit of
    /// a group counts as linked with each of the group it faces, in equal parts.
    /// </summary>
    /// <param name="count">How many units the first of the two texts has.</param>
    public static PairPosteriors Of(IEnumerable<SoftLink> links, int count, bool turned)
    {
        var sums = new Dictionary<int, float>?[count];
        foreach (var link in links.Where(l => !l.Shape.IsOneSided))
        {
            int[] originals = [.. Units(link.Original, link.Shape.Original)];
            int[] versions = [.. Units(link.Version, link.Shape.Version)];
            var (from, to) = turned ? (versions, originals) : (originals, versions);
            foreach (var unit in from)
            {
                var sum = sums[unit] ??= [];
                foreach (var other in to)
                {
                    sum[other] = sum.GetValueOrDefault(other) + (link.Weight / to.Length);
                }
            }
        }

        var posteriors = new PairPosteriors(count);
        for (var row = 0; row < count; row++)
        {
            posteriors.Keep(row, sums[row] ?? []);
        }

        return posteriors;
    }

    /// <summary>From the first text to the third, by way of the second (the consistency step of Do et al. 2005, ProbCons).</summary>
    public PairPosteriors Through(PairPosteriors next)
    {
        var through = new PairPosteriors(Rows);
        for (var row = 0; row < Rows; row++)
        {
            var sums = new Dictionary<int, float>();
            foreach (var (middle, probability) in rows[row])
            {
                foreach (var (unit, onward) in next[middle])
                {
                    sums[unit] = sums.GetValueOrDefault(unit) + (probability * onward);
                }
            }

            through.Keep(row, sums);
        }

        return through;
    }

    /// <summary>The chance that a unit is linked at all.</summary>
    public float Linked(int row) => Math.Min(1, rows[row].Sum(r => r.Probability));

    /// <summary>Some of the rows, and their partners among some units of the other text, both numbered anew.</summary>
    public PairPosteriors Select(IReadOnlyList<int> chosen, IReadOnlyDictionary<int, int> numbers)
    {
        var selected = new PairPosteriors(chosen.Count);
        for (var row = 0; row < chosen.Count; row++)
        {
            selected.rows[row].AddRange(rows[chosen[row]].Where(r => numbers.ContainsKey(r.Unit)).Select(r => (numbers[r.Unit], r.Probability)));
        }

        return selected;
    }

    private void Keep(int row, Dictionary<int, float> sums) =>
        rows[row] = [.. sums.Where(s => s.Value >= LeastKept).OrderBy(s => s.Key).Select(s => (s.Key, s.Value))];

    private static IEnumerable<int> Units(int first, UnitPattern pattern) => Enumerable.Range(0, pattern.Span).Where(pattern.Contains).Select(o => first + o);
}
