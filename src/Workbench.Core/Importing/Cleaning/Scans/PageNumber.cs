namespace Workbench.Importing.Cleaning.Scans;

/// <summary>A number that may be a page's.</summary>
/// <param name="Line">The index of its line.</param>
/// <param name="Head">What else stands on the line: its letters and digits only, in capitals.</param>
/// <param name="Start">Where the line starts in the source.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsAlone">Whether a blank line is above or below.</param>
internal sealed record PageNumber(int Line, int Value, bool IsRoman, string Head, int Start, int End, bool IsAlone)
{
    private const int LongestLine = 90;

    /// <summary>All lines of a source that may bear a page number, at their end or start, bare or beside a running head.</summary>
    public static List<PageNumber> All(string source)
    {
        var found = new List<PageNumber>();
        var afterBlank = true;
        for (int start = 0, index = 0; start < source.Length; index++)
        {
            var length = source.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? source.Length : start + length;
            var next = end + (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n' ? 2 : 1);
            if (end - start <= LongestLine + 8 && Of(source.AsSpan(start, end - start)) is var (value, roman, head))
            {
                var beforeBlank = next < source.Length && source.AsSpan(next) is var rest && rest.IndexOfAnyExcept(" \t") is var at && (at < 0 || rest[at] is '\n' or '\r');
                found.Add(new PageNumber(index, value, roman, head, start, end, afterBlank || beforeBlank));
            }

            afterBlank = end == start || source.AsSpan(start, end - start).IsWhiteSpace();
            start = next;
        }

        return found;
    }

    private static (int Value, bool IsRoman, string Head)? Of(ReadOnlySpan<char> line)
    {
        var text = line.Trim().Trim("-–—[]|• ");
        if (text.IsEmpty || text.Length > LongestLine)
        {
            return null;
        }

        var space = text.LastIndexOf(' ');
        if (ValueOf(text[(space + 1)..], out var roman) is > 0 and var last && (!roman || space < 0 || char.IsUpper(text[0])))
        {
            return (last, roman, HeadOf(space < 0 ? "" : text[..space]));
        }

        space = text.IndexOf(' ');
        return space > 0 && ValueOf(text[..space], out roman) is > 0 and var first && !roman ? (first, false, HeadOf(text[space..])) : null;
    }

    public string Label => IsRoman ? Roman.Of(Value) : Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What two running heads are compared by: scans letter-space them and lose their points.</summary>
    public static string HeadOf(ReadOnlySpan<char> text)
    {
        var letters = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                letters.Append(char.ToUpperInvariant(character));
            }
        }

        return letters.ToString();
    }

    private static int ValueOf(ReadOnlySpan<char> word, out bool roman)
    {
        roman = false;
        if (word.Length is > 0 and <= 4 && !word.ContainsAnyExceptInRange('0', '9'))
        {
            return word[0] == '0' ? 0 : int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
        }

        roman = true;
        return word.IsEmpty || !"IVXLCivxlc".Contains(word[0], StringComparison.Ordinal) ? 0 : Roman.ValueOf(word);
    }
}
