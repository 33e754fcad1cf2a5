using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Model;

/// <summary>How often links of each shape occur: known beforehand, then learnt from the pair.</summary>
internal sealed class ShapePriors
{
    /// <summary>How many links the prior knowledge counts for when the pair's own are added.</summary>
    private const double PriorLinks = 40;

    /// <summary>The places of the one-sided shapes in <see cref="Shapes"/>.</summary>
    public const int OneToNone = 1;
    public const int NoneToOne = 2;

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

    /// <summary>Groups with units passed over, against one unit or, where two remain side by side, two.</summary>
    private static readonly LinkShape[] Gapped =
    [
        .. from mask in new[] { 0b101, 0b1011, 0b1101, 0b1001 }
           from shape in new LinkShape[] { new(new UnitPattern(mask), UnitPattern.Consecutive(1)), new(UnitPattern.Consecutive(1), new UnitPattern(mask)) }
           select shape,
        new(new UnitPattern(0b101), UnitPattern.Consecutive(2)), new(UnitPattern.Consecutive(2), new UnitPattern(0b101)),
    ];

    private readonly double[] log;

    private ShapePriors(double[] shares)
    {
        var plain = shares.Select(share => Math.Log(share)).ToArray();
        log = [.. plain, .. Gapped.Select(g => LogOfGapped(g, plain))];
    }

    /// <summary>All shapes: those of at most two units a side, then the other plain ones, then the gapped.</summary>
    public static IReadOnlyList<LinkShape> Shapes { get; } = [.. Known.Select(k => k.Shape), .. Gapped];

    /// <summary>How many of the first shapes take at most two units a side.</summary>
    public const int SmallShapes = 6;

    /// <summary>How many of the first shapes pass over no unit.</summary>
    public static int PlainShapes => Known.Length;

    public static ShapePriors Start { get; } = new([.. Known.Select(k => k.Share)]);

    public double Log(int shape) => log[shape];

    /// <summary>What runs cost under these priors.</summary>
    public RunPriors Runs(RunCounts counts, double least = 0) => RunPriors.Of(counts, Math.Exp(log[OneToNone]), Math.Exp(log[NoneToOne]), least);

    /// <summary>
    /// The priors that some possible links teach; links of other than the plain shapes teach nothing, and of a run of omissions or
    /// additions only the first.
    /// </summary>
    public static ShapePriors Learn(IEnumerable<SoftLink> links, RunCounts runs)
    {
        var counts = new double[Known.Length];
        foreach (var link in links)
        {
            if (IndexOf(link.Shape) is >= 0 and var shape)
            {
                counts[shape] += link.Weight;
            }
        }

        counts[OneToNone] = Math.Max(0, counts[OneToNone] - runs.OmittedOn);
        counts[NoneToOne] = Math.Max(0, counts[NoneToOne] - runs.AddedOn);
        var total = counts.Sum() + (PriorLinks * Known.Sum(k => k.Share));
        return new([.. Known.Select((k, i) => (counts[i] + (PriorLinks * k.Share)) / total)]);
    }

    private static int IndexOf(LinkShape shape) => Array.FindIndex(Known, k => k.Shape == shape);

    /// <summary>A gapped link costs what its units cost side by side, and each unit passed over what it costs alone.</summary>
    private static double LogOfGapped(LinkShape shape, double[] plain) =>
        plain[IndexOf(new LinkShape(shape.Original.Count, shape.Version.Count))]
        + ((shape.Rows - shape.Original.Count) * plain[OneToNone]) + ((shape.Columns - shape.Version.Count) * plain[NoneToOne]);
}
