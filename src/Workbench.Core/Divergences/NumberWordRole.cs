namespace Workbench.Divergences;

internal enum NumberWordRole
{
    Cardinal,

    /// <summary>Ends the number it stands in.</summary>
    Ordinal,

    /// <summary>Multiplies what stands before it: <c>hundred</c>, <c>тысяч</c>, <c>million</c>.</summary>
    Multiplier,
}
