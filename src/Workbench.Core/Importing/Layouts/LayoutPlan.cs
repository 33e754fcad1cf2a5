namespace Workbench.Importing.Layouts;

/// <summary>How the lines of a text are to be taken together.</summary>
/// <param name="Width">The length that hard-wrapped lines fill; 0 for lines that are not wrapped.</param>
/// <param name="SplitsInside">Whether a paragraph may end without a blank line after it.</param>
/// <param name="HeadingsApart">Whether a <c># heading</c> is a unit of its own though no blank line is beside it.</param>
internal sealed record LayoutPlan(LayoutKind Kind, int Width = 0, bool SplitsInside = false, bool HeadingsApart = false)
{
    public bool Rejoins => Width > 0;

    public string Name => Kind switch
    {
        LayoutKind.Line => "line",
        LayoutKind.OnePerLine => "one-per-line",
        LayoutKind.BlankLines => "blank-lines",
        _ => "hard-wrapped",
    };
}
