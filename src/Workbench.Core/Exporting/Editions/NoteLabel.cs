using System.Text.RegularExpressions;

namespace Workbench.Exporting.Editions;

/// <summary>The number or sign of a note as its source may have it before the words of the note.</summary>
internal static class NoteLabel
{
    /// <summary>How many characters of a note are its own label with what parts it from the words; 0 where it begins with its words.</summary>
    public static int LengthAtHead(string words, string label)
    {
        if (label.Trim('[', ']', '(', ')', ' ') is not [.., var last] bare)
        {
            return 0;
        }

        // A bare number may be the first word of the note; two signs are another note's.
        var sign = Regex.Escape(bare);
        var alone = char.IsLetterOrDigit(last) ? $@"{sign}\)" : $"{sign}(?!{sign})";
        return Regex.Match(words, $@"^\s*(?:\[{sign}\]|\({sign}\)|{alone})\s*(?=\S)", RegexOptions.CultureInvariant).Length;
    }
}
