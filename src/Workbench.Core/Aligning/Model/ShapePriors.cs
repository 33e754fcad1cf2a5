namespace Workbench.Aligning.Model;

/// <summary>How often links of each shape occur: known beforehand, then learnt from the pair.</summary>
internal sealed class ShapePriors
{
    /// <summary>How many links the prior knowledge counts for when the pair's own are added.</summary>
    private const double PriorLinks = 40;

    private static readonly (LinkShape Shape, double Share)[] Known =
    [
        (new(1, 1), 0.80),
        (new(1, 0), 0.05), (new(0, 1), 0.05),
        (new(2, 1), 0.04), (new(1, 2), 0.04),
        (new(2, 2), 0.008),
        (new(3, 1), 0.004), (new(1, 3), 0.004),
        (new(3, 2), 0.0015), (new(2, 3), 0.0015),
        (new(4, 1), 0.001), (new(1, 4), 0.001),
    ];

    private readonly double[] log;

    private ShapePriors(double[] shares) => log = [.. shares.Select(share => Math.Log(share))];

    /// <summary>All shapes, most frequent first; priors are numbered as these are.</summary>
    public static IReadOnlyList<LinkShape> Shapes { get; } = [.. Known.Select(k => k.Shape)];

    public static int IndexOf(LinkShape shape) => Array.FindIndex(Known, k => k.Shape == shape);

    /// <summary>How many of the first shapes take at most two units a side.</summary>
    public const int SmallShapes = 6;

    public static ShapePriors Start { get; } = new([.. Known.Select(k => k.Share)]);

    public double Log(int shape) => log[shape];

    /// <param name="counts">The expected number of links of each shape.</param>
    public static ShapePriors Learn(double[] counts)
    {
        var total = counts.Sum() + (PriorLinks * Known.Sum(k => k.Share));
        return new([.. Known.Select((k, i) => (counts[i] + (PriorLinks * k.Share)) / total)]);
    }
}
