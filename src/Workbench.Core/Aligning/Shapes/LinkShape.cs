namespace Workbench.Aligning.Shapes;

/// <summary>Which units a link takes on each side, from where it begins.</summary>
internal readonly record struct LinkShape(UnitPattern Original, UnitPattern Version)
{
    public LinkShape(int original, int version)
        : this(UnitPattern.Consecutive(original), UnitPattern.Consecutive(version))
    {
    }

    public int Rows => Original.Span;

    public int Columns => Version.Span;

    public bool IsOneSided => Tail != Tail.Linked;

    public Tail Tail => Version.Mask == 0 ? Tail.Omitted : Original.Mask == 0 ? Tail.Added : Tail.Linked;
}
