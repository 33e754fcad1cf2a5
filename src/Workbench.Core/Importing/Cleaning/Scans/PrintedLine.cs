namespace Workbench.Importing.Cleaning.Scans;

/// <summary>A line of running text as the printer set it.</summary>
/// <param name="Width">In ems of the type, if nothing is spaced out.</param>
internal readonly record struct PrintedLine(string Text, double Width)
{
    public double FirstWord
    {
        get
        {
            var space = Text.IndexOf(' ', StringComparison.Ordinal);
            return GlyphWidths.Of(space < 0 ? Text : Text.AsSpan(0, space));
        }
    }
}
