namespace Workbench.Divergences;

internal enum NumberForm
{
    Digits,
    Roman,
    Words,

    /// <summary>The name of a month, which answers the 02 of a date in figures.</summary>
    Month,
}
