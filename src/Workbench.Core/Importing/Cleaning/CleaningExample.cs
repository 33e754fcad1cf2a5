using System.Text.RegularExpressions;
using Workbench.Importing.Encodings;

namespace Workbench.Importing.Cleaning;

/// <summary>A repair as a person reads it.</summary>
/// <param name="Line">The line of the source, from 1.</param>
/// <param name="Before">The place as it is in the source; line ends stand as <c>⏎</c>.</param>
/// <param name="After">The place as it is read.</param>
public sealed partial record CleaningExample(int Line, string Before, string After)
{
    private const int Around = 24;
    private const int Longest = 60;

    internal static CleaningExample Of(string source, Patch patch)
    {
        var (start, end) = (Math.Max(0, patch.Start - Around), Math.Min(source.Length, patch.End + Around));
        var (left, right) = (source[start..patch.Start], source[patch.End..end]);
        var middle = source.Substring(patch.Start, Math.Min(patch.Length, Longest));
        return new CleaningExample(BytePlace.LineOf(source, patch.Start), Shown(left + middle + right), Shown(left + patch.Replacement + right));
    }

    private static string Shown(string text) => string.Concat(Unnamed().Replace(text, "$1").Select(character => character switch
    {
        '\n' or '\u2028' => "⏎",
        '\r' => "",
        '\u00AD' => "¬",
        Mark.Note => "[note ",
        Mark.NoteEnd => "]",
        Mark.Footnote => "[foot ",
        Mark.FootnoteEnd => "]",
        Mark.Heading => "[heading] ",
        Mark.Contents => "[contents] ",
        Mark.NoteText => "[note] ",
        Mark.Furniture => "[furniture] ",
        Mark.Quotation => "[quotation] ",
        _ => character.ToString(),
    }));

    // A heading's level, and the names that only tie notes to anchors.
    [GeneratedRegex(@"(\uFDD4)\d|(?<=\uFDD6)\uFDD9\d*\uFDD1|\uFDD9\d*", RegexOptions.CultureInvariant)]
    private static partial Regex Unnamed();
}
