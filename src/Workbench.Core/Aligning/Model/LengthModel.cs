using Workbench.Aligning.Shapes;
using Workbench.Aligning.Words;

namespace Workbench.Aligning.Model;

/// <summary>
/// How much the lengths of two groups speak for their being translations (after Gale and Church 1993, section 3):
/// d, the logarithm of the ratio of their lengths in letters over the pair's own ratio, is normal about zero with a
/// variance that falls with length, against the spread that two groups taken at random have.
/// </summary>
internal sealed class LengthModel
{
    private const double Padding = 2;
    private const double Floor = -6;
    private const double LeastLinks = 20;

    /// <summary>A text this many times longer than the other is not just its translation.</summary>
    private const double LargestExcess = 1.6;

    private readonly double ratio;
    private readonly double variance;
    private readonly double varianceOfShort;
    private readonly double randomVariance;
    private readonly LengthLogarithms logarithms;

    private LengthModel(double ratio, double variance, double varianceOfShort, double randomVariance)
    {
        this.ratio = ratio;
        this.variance = variance;
        this.varianceOfShort = varianceOfShort;
        this.randomVariance = randomVariance;
        logarithms = new LengthLogarithms(ratio, Padding);
    }

    /// <summary>
    /// Before any link is known: the ratio of the whole texts, and the spread usual between European languages. Where one text
    /// is much longer, it holds more than the other, unless the two write words in as different ways as Chinese and English do.
    /// </summary>
    public static LengthModel Start(UnitTokens original, UnitTokens version)
    {
        var ratio = (version.Lengths[^1] + 1.0) / (original.Lengths[^1] + 1.0);
        var perToken = LettersPerToken(version) / LettersPerToken(original);
        var isPartOfTheOther = ratio / perToken is < 1 / LargestExcess or > LargestExcess;
        return new LengthModel(isPartOfTheOther ? perToken : ratio, 0.03, 2.5, Math.Max(0.3, Spread(original) + Spread(version)));
    }

    /// <summary>The log-likelihood ratio for two groups of so many letters, at least −6.</summary>
    public double Score(int originalLetters, int versionLetters)
    {
        var d = logarithms.OfVersion(versionLetters) - logarithms.OfOriginal(originalLetters);
        var spread = variance + (varianceOfShort / (((ratio * originalLetters) + versionLetters) / 2 + Padding));
        return Math.Max(Floor, ((d * d / randomVariance) - (d * d / spread) + MathF.Log((float)(randomVariance / spread))) / 2);
    }

    /// <summary>The model refitted to the one-to-one links among <paramref name="links"/>; this one if there are too few.</summary>
    public LengthModel Learn(UnitTokens original, UnitTokens version, IEnumerable<SoftLink> links)
    {
        var sure = links.Where(l => l is { OriginalCount: 1, VersionCount: 1, Weight: > 0.9f })
            .Select(l => (Original: Letters(original, l.Original), Version: Letters(version, l.Version)))
            .Where(l => l.Original > 0 && l.Version > 0).ToArray();
        if (sure.Length < LeastLinks)
        {
            return this;
        }

        var fitted = sure.Sum(l => (double)l.Version) / sure.Sum(l => (double)l.Original);
        var points = sure.Select(l => (
            Inverse: 1 / (((fitted * l.Original) + l.Version) / 2 + Padding),
            Square: Math.Pow(Math.Log((l.Version + Padding) / ((fitted * l.Original) + Padding)), 2))).OrderBy(p => p.Inverse).ToArray();
        var (x1, y1) = Mean(points.AsSpan(0, points.Length / 2));
        var (x2, y2) = Mean(points.AsSpan(points.Length / 2));
        var slope = Math.Clamp((y2 - y1) / Math.Max(1e-6, x2 - x1), 0.2, 20);
        return new LengthModel(fitted, Math.Clamp(y1 - (slope * x1), 0.01, 0.5), slope, randomVariance);
    }

    private static (double X, double Y) Mean(ReadOnlySpan<(double Inverse, double Square)> points)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var (inverse, square) in points)
        {
            x += inverse;
            y += square;
        }

        return (x / points.Length, y / points.Length);
    }

    private static double LettersPerToken(UnitTokens side) => (side.Lengths[^1] + 1.0) / (side.Tokens.Length + 1.0);

    private static int Letters(UnitTokens side, int unit) => side.Lengths[unit + 1] - side.Lengths[unit];

    private static double Spread(UnitTokens side)
    {
        if (side.Units < 2)
        {
            return 0;
        }

        var logs = Enumerable.Range(0, side.Units).Select(u => Math.Log(Letters(side, u) + Padding)).ToArray();
        var mean = logs.Average();
        return logs.Average(l => (l - mean) * (l - mean));
    }
}
