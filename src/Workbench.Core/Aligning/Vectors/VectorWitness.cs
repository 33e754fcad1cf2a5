using System.Numerics;
using Workbench.Aligning.Joint;
using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Vectors;

/// <summary>
/// What vectors of the sentences say of a link. How near the vectors of a right link are, and those of a chance pair, is learnt from the pair itself: from
/// links that its words and lengths make sure of. Where the two cannot be told apart, as with vectors that mean nothing, there is no such witness.
/// </summary>
internal sealed class VectorWitness : ILinkWitness
{
    /// <summary>How much it counts beside the words of the texts, which it has heard too.</summary>
    private const double Weight = 0.5;

    private readonly float[]?[] original;
    private readonly float[]?[] version;
    private readonly SimilarityModel model;

    private VectorWitness(float[]?[] original, float[]?[] version, SimilarityModel model) => (this.original, this.version, this.model) = (original, version, model);

    /// <param name="links">Possible links by words and lengths alone.</param>
    /// <returns>Null when the vectors say nothing about these links.</returns>
    public static VectorWitness? Of(float[]?[] original, float[]?[] version, IReadOnlyList<SoftLink> links)
    {
        var sample = SimilaritySample.Of(links, version.Length, (row, column) => original[row] is { } a && version[column] is { } b && a.Length == b.Length ? Dot(a, b) : null);
        return SimilarityModel.Fit(sample) is { } model ? new VectorWitness(original, version, model) : null;
    }

    public double Score(LinkShape shape, int row, int column)
    {
        if (shape.IsOneSided || Sum(original, shape.Original, row) is not { } left || Sum(version, shape.Version, column) is not { } right || left.Length != right.Length)
        {
            return 0;
        }

        // A link of more units stands for as many decisions as it has units.
        var units = (BitOperations.PopCount((uint)shape.Original.Mask) + BitOperations.PopCount((uint)shape.Version.Mask)) / 2.0;
        return Weight * units * model.LogRatio(Dot(left, right) / Math.Sqrt(Dot(left, left) * Dot(right, right)));
    }

    public ILinkWitness Select(IReadOnlyList<int> original, IReadOnlyList<int> version) =>
        new VectorWitness([.. original.Select(unit => this.original[unit])], [.. version.Select(unit => this.version[unit])], model);

    /// <summary>The vector of a group; null when one of its units has none.</summary>
    private static float[]? Sum(float[]?[] vectors, UnitPattern pattern, int first)
    {
        float[]? sum = null;
        for (var offset = 0; offset < pattern.Span; offset++)
        {
            if (!pattern.Contains(offset))
            {
                continue;
            }

            if (vectors[first + offset] is not { } vector || (sum is not null && sum.Length != vector.Length))
            {
                return null;
            }

            sum = sum is null ? vector : Added(sum, vector);
        }

        return sum;
    }

    private static float[] Added(float[] a, float[] b)
    {
        var sum = new float[a.Length];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = a[i] + b[i];
        }

        return sum;
    }

    private static double Dot(float[] a, float[] b)
    {
        var (sum, at) = (Vector<float>.Zero, 0);
        for (; at <= a.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            sum += new Vector<float>(a, at) * new Vector<float>(b, at);
        }

        var dot = (double)Vector.Sum(sum);
        for (; at < a.Length; at++)
        {
            dot += a[at] * b[at];
        }

        return dot;
    }
}
