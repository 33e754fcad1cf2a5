namespace Workbench.Importing.Cleaning.Scans;

/// <summary>How wide a line of print is: the widths of a book face (Times, after its AFM file), in thousandths of an em.</summary>
internal static class GlyphWidths
{
    private const string Ascii =
        "250 333 408 500 500 833 778 333 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 "
        + "921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 "
        + "333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541";

    private const string WideCyrillic = "жмшщыюфЖМШЩЫЮФ";

    private static readonly int[] Widths = [.. Ascii.Split(' ').Select(width => int.Parse(width, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>The width of a line, in ems.</summary>
    public static double Of(ReadOnlySpan<char> line)
    {
        var width = 0;
        foreach (var character in line)
        {
            width += Of(character);
        }

        return width / 1000.0;
    }

    private static int Of(char character) => character switch
    {
        >= ' ' and < '\u007F' => Widths[character - ' '],
        '—' or '‹' or '…' => 1000,
        '“' or '”' or '³' or '²' or '«' or '»' => 444,
        '’' or '‘' or '¹' => 333,
        < ' ' or (>= '\uFDD0' and <= '\uFDD9') => 0,
        _ when WideCyrillic.Contains(character, StringComparison.Ordinal) => 750,
        _ => char.IsUpper(character) ? 680 : 500,
    };
}
