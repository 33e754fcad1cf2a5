using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Joint;

/// <summary>For each unit of one text the units of another that it stands in one link with, each by its probability, and the chance that it is linked at all.</summary>
internal sealed class PairPosteriors
{
    /// <summary>Less likely links are not remembered.</summary>
    public const float LeastKept = 0.01f;

    private readonly List<(int Unit, float Probability)>[] rows;
    private readonly float[] linked;

    private PairPosteriors(int count)
    {
        (rows, linked) = (new List<(int, float)>[count], new float[count]);
        for (var row = 0; row < count; row++)
        {
            rows[row] = [];
        }
    }

    public int Rows => rows.Length;

    public IReadOnlyList<(int Unit, float Probability)> this[int row] => rows[row];

    /// <summary>Of possible links, from the units of the original to those of the version or, turned round, from these to those.</summary>
    /// <param name="count">How many units the first of the two texts has.</param>
    public static PairPosteriors Of(IEnumerable<SoftLink> links, int count, bool turned)
    {
        var posteriors = new PairPosteriors(count);
        var sums = new Dictionary<int, float>?[count];
        foreach (var link in links.Where(l => !l.Shape.IsOneSided))
        {
            int[] originals = [.. Units(link.Original, link.Shape.Original)];
            int[] versions = [.. Units(link.Version, link.Shape.Version)];
            var (from, to) = turned ? (versions, originals) : (originals, versions);
            foreach (var unit in from)
            {
                posteriors.linked[unit] = Math.Min(1, posteriors.linked[unit] + link.Weight);
                var sum = sums[unit] ??= [];
                foreach (var other in to)
                {
                    sum[other] = sum.GetValueOrDefault(other) + link.Weight;
                }
            }
        }

        for (var row = 0; row < count; row++)
        {
            posteriors.Keep(row, sums[row] ?? []);
        }

        return posteriors;
    }

    /// <summary>
    /// From the first text to the third, by way of the second (the consistency step of Do et al. 2005, ProbCons). Units that one unit
    /// of the second text joins may each stand with the other's: a coarser text says nothing of a finer one's boundaries,
    /// and little of whether each of them is linked.
    /// </summary>
    /// <param name="back">From the second text to the first.</param>
    public PairPosteriors Through(PairPosteriors next, PairPosteriors back)
    {
        var through = new PairPosteriors(Rows);
        for (var row = 0; row < Rows; row++)
        {
            var sums = new Dictionary<int, float>();
            var (all, onwardLinked) = (0f, 0f);
            foreach (var (middle, probability) in rows[row])
            {
                all += probability;
                onwardLinked += probability * next.linked[middle] / Math.Max(1, back.Partners(middle));
                foreach (var (unit, onward) in next[middle])
                {
                    sums[unit] = sums.GetValueOrDefault(unit) + (probability * onward);
                }
            }

            through.linked[row] = all == 0 ? 0 : linked[row] * onwardLinked / all;
            through.Keep(row, sums);
        }

        return through;
    }

    /// <summary>The chance that a unit is linked at all.</summary>
    public float Linked(int row) => linked[row];

    /// <summary>How many units a unit is expected to be linked with.</summary>
    private float Partners(int row) => rows[row].Sum(r => r.Probability);

    /// <summary>Some of the rows, and their partners among some units of the other text, both numbered anew.</summary>
    public PairPosteriors Select(IReadOnlyList<int> chosen, IReadOnlyDictionary<int, int> numbers)
    {
        var selected = new PairPosteriors(chosen.Count);
        for (var row = 0; row < chosen.Count; row++)
        {
            selected.linked[row] = linked[chosen[row]];
            selected.rows[row].AddRange(rows[chosen[row]].Where(r => numbers.ContainsKey(r.Unit)).Select(r => (numbers[r.Unit], r.Probability)));
        }

        return selected;
    }

    private void Keep(int row, Dictionary<int, float> sums) =>
        rows[row] = [.. sums.Where(s => s.Value >= LeastKept).OrderBy(s => s.Key).Select(s => (s.Key, Math.Min(1, s.Value)))];

    private static IEnumerable<int> Units(int first, UnitPattern pattern) => Enumerable.Range(0, pattern.Span).Where(pattern.Contains).Select(o => first + o);
}
