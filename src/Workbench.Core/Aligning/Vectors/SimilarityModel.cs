namespace Workbench.Aligning.Vectors;

/// <summary>How much likelier a nearness is in a right link than by chance: two normal distributions, learnt from the pair.</summary>
internal sealed class SimilarityModel
{
    private const int LeastPairs = 15;

    /// <summary>How many standard errors must lie between the two means: vectors that mean nothing come so far once in thirty thousand texts.</summary>
    private const double LeastDistance = 4;

    private const double Most = 4;
    private const double LeastDeviation = 0.02;

    private readonly (double Mean, double Deviation) linked;
    private readonly (double Mean, double Deviation) chance;

    private SimilarityModel((double Mean, double Deviation) linked, (double Mean, double Deviation) chance) => (this.linked, this.chance) = (linked, chance);

    /// <returns>Null when there is too little to learn from, or right links are no nearer than chance.</returns>
    public static SimilarityModel? Fit(SimilaritySample sample)
    {
        if (sample.Linked.Count < LeastPairs || sample.Chance.Count < LeastPairs)
        {
            return null;
        }

        var (linked, chance) = (Normal(sample.Linked), Normal(sample.Chance));
        var error = Math.Sqrt((linked.Deviation * linked.Deviation / sample.Linked.Count) + (chance.Deviation * chance.Deviation / sample.Chance.Count));
        return linked.Mean - chance.Mean >= LeastDistance * error ? new SimilarityModel(linked, chance) : null;
    }

    /// <summary>Nearer than most right links is no surer, and farther than most chance pairs no worse.</summary>
    public double LogRatio(double similarity)
    {
        var bounded = Math.Clamp(similarity, chance.Mean, linked.Mean);
        return Math.Clamp(Log(bounded, linked) - Log(bounded, chance), -Most, Most);
    }

    private static double Log(double value, (double Mean, double Deviation) normal)
    {
        var away = (value - normal.Mean) / normal.Deviation;
        return (-away * away / 2) - Math.Log(normal.Deviation);
    }

    private static (double Mean, double Deviation) Normal(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return (mean, Math.Max(LeastDeviation, Math.Sqrt(values.Average(value => (value - mean) * (value - mean)))));
    }
}
