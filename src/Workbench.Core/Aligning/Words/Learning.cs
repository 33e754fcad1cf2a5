using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Words;

/// <summary>
/// Learns a pair's own lexicon from its possible links, each by its probability: IBM Model 1 both ways
/// (Brown et al. 1993, section 4.1) with the table known before as prior counts.
/// </summary>
internal static class Learning
{
    private const int Iterations = 4;

    /// <summary>The empty word generates every word by its own frequency, as if it stood twice in each link.</summary>
    private const double EmptyWordWeight = 2;

    private const double PriorCounts = 2;

    /// <summary>
    /// What the last round takes from every count. Without it a word pair seen once, in the very link that it then
    /// speaks for, makes the model sure of its own mistakes.
    /// </summary>
    private const double Discount = 1;

    /// <summary>
    /// A pair is kept when it makes the other word so many times likelier than it is anywhere. What is dropped counts as
    /// background, which says the same at less cost.
    /// </summary>
    private const double LeastGain = 2;
    private const float LeastProbability = 0.001f;

    /// <summary>Links with more word pairs than this teach nothing and cost much.</summary>
    private const long MostPairsOfLink = 1_000_000;

    /// <summary>Of all links together no more word pairs are held: 100,000 lines of usual length have half as many.</summary>
    private const long MostPairs = 50_000_000;

    public static TranslationTable Learn(UnitTokens original, UnitTokens version, TranslationTable prior, IReadOnlyList<SoftLink> links)
    {
        var taught = Teaching(original, version, links);
        var pairs = CooccurringPairs.Collect(original, version, prior, taught);
        float[] toVersion = [], toOriginal = [];
        Parallel.Invoke(
            () => toVersion = Estimate(pairs, taught, original, version, forward: true),
            () => toOriginal = Estimate(pairs, taught, original, version, forward: false));
        return Prune(pairs, toVersion, toOriginal, original, version);
    }

    /// <summary>The links that teach: all but the longest, which say least about each of their words.</summary>
    private static SoftLink[] Teaching(UnitTokens original, UnitTokens version, IReadOnlyList<SoftLink> links)
    {
        var sized = links
            .Select(l => (Link: l, Pairs: (long)TokenCount(original, l.Original, l.OriginalCount) * TokenCount(version, l.Version, l.VersionCount)))
            .Where(l => l.Pairs is > 0 and <= MostPairsOfLink).ToArray();
        if (sized.Sum(l => l.Pairs) > MostPairs)
        {
            var left = MostPairs;
            sized = [.. sized.OrderBy(l => l.Pairs).TakeWhile(l => (left -= l.Pairs) >= 0)];
        }

        return [.. sized.Select(l => l.Link)];
    }

    private static int TokenCount(UnitTokens side, int first, int count) => side.Starts[first + count] - side.Starts[first];

    private static float[] Estimate(CooccurringPairs pairs, SoftLink[] links, UnitTokens original, UnitTokens version, bool forward)
    {
        var (given, told) = forward ? (original, version) : (version, original);
        var priorMass = new double[given.Types.Length];
        var probability = new float[pairs.Count];
        ForEach(pairs, forward, (k, g, t, prior) =>
        {
            priorMass[g] += prior;
            probability[k] = (float)(prior + told.Probability(t));
        });

        var counts = new float[pairs.Count];
        var totals = new double[given.Types.Length];
        for (var iteration = 1; iteration <= Iterations; iteration++)
        {
            Array.Clear(counts);
            Array.Clear(totals);
            Expect(pairs, links, original, version, told, probability, counts, forward);
            var discount = iteration == Iterations ? Discount : 0;
            ForEach(pairs, forward, (k, g, _, _) => totals[g] += counts[k]);
            ForEach(pairs, forward, (k, g, _, prior) => probability[k] =
                (float)((Math.Max(0, counts[k] - discount) + (PriorCounts * prior)) / (totals[g] + (PriorCounts * priorMass[g]) + 1)));
        }

        return probability;
    }

    /// <summary>Visits every pair: its number, its given and told word, and what was known of it.</summary>
    private static void ForEach(CooccurringPairs pairs, bool forward, Action<int, int, int, float> visit)
    {
        var version = pairs.Version;
        for (var r = 0; r + 1 < pairs.RowStarts.Length; r++)
        {
            var prior = pairs.Prior(r, forward);
            var first = pairs.RowStarts[r];
            for (var k = first; k < pairs.RowStarts[r + 1]; k++)
            {
                var known = k - first < prior.Length ? prior[k - first] : 0;
                visit(k, forward ? r : version[k], forward ? version[k] : r, known);
            }
        }
    }

    private static void Expect(CooccurringPairs pairs, SoftLink[] links, UnitTokens original, UnitTokens version, UnitTokens told, float[] probability, float[] counts, bool forward)
    {
        for (var l = 0; l < links.Length; l++)
        {
            var link = links[l];
            var rows = original.Tokens.AsSpan(original.Starts[link.Original]..original.Starts[link.Original + link.OriginalCount]);
            var columns = version.Tokens.AsSpan(version.Starts[link.Version]..version.Starts[link.Version + link.VersionCount]);
            var index = pairs.Index.AsSpan(pairs.IndexStarts[l], rows.Length * columns.Length);
            var outer = forward ? columns : rows;
            var inner = forward ? rows : columns;
            for (var t = 0; t < outer.Length; t++)
            {
                var sum = EmptyWordWeight * told.Probability(outer[t]);
                for (var g = 0; g < inner.Length; g++)
                {
                    sum += probability[index[forward ? (g * columns.Length) + t : (t * columns.Length) + g]];
                }

                var share = link.Weight / sum;
                for (var g = 0; g < inner.Length; g++)
                {
                    var k = index[forward ? (g * columns.Length) + t : (t * columns.Length) + g];
                    counts[k] += (float)(share * probability[k]);
                }
            }
        }
    }

    private static TranslationTable Prune(CooccurringPairs pairs, float[] toVersion, float[] toOriginal, UnitTokens originalTokens, UnitTokens versionTokens)
    {
        var paired = pairs.Version;
        var starts = new int[pairs.RowStarts.Length];
        var version = new List<int>();
        var forward = new List<float>();
        var backward = new List<float>();
        for (var r = 0; r + 1 < starts.Length; r++)
        {
            for (var k = pairs.RowStarts[r]; k < pairs.RowStarts[r + 1]; k++)
            {
                if (IsTelling(toVersion[k], versionTokens.Probability(paired[k])) || IsTelling(toOriginal[k], originalTokens.Probability(r)))
                {
                    version.Add(paired[k]);
                    forward.Add(toVersion[k]);
                    backward.Add(toOriginal[k]);
                }
            }

            starts[r + 1] = version.Count;
        }

        return new TranslationTable(starts, [.. version], [.. forward], [.. backward], versionTokens.Types.Length);
    }

    private static bool IsTelling(float probability, double anywhere) => probability >= LeastProbability && probability >= LeastGain * anywhere;
}
