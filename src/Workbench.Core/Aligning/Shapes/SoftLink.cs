namespace Workbench.Aligning.Shapes;

/// <summary>A possible link and the probability that it is right.</summary>
/// <param name="Original">The first unit of the original, and of the version.</param>
internal readonly record struct SoftLink(int Original, int Version, LinkShape Shape, float Weight)
{
    public int OriginalCount => Shape.Rows;

    public int VersionCount => Shape.Columns;
}
