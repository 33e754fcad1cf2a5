namespace Workbench.Divergences;

/// <summary>Words of the left that stand where other words stand on the right; one count may be zero.</summary>
internal readonly record struct DiffBlock(int Left, int LeftCount, int Right, int RightCount)
{
    public int LeftEnd => Left + LeftCount;

    public int RightEnd => Right + RightCount;

    public int Size => Math.Max(LeftCount, RightCount);
}
