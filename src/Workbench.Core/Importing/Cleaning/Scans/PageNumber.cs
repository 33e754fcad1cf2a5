namespace Workbench.Importing.Cleaning.Scans;

/// <summary>A number that may be a page's.</summary>
/// <param name="Line">The index of its line.</param>
/// <param name="Head">What else stands on the line: its letters and digits only, in capitals.</param>
internal sealed record PageNumber(int Line, int Value, bool IsRoman, string Head)
{
    private const int LongestLine = 90;

    /// <summary>The number at the end or start of a line, bare or beside a running head; null where there is none.</summary>
    public static PageNumber? Of(ScanLine line, int index)
    {
        var text = line.Text.AsSpan().Trim("-–—[]|• ");
        if (text.IsEmpty || line.Text.Length > LongestLine)
        {
            return null;
        }

        var space = text.LastIndexOf(' ');
        if (ValueOf(text[(space + 1)..], out var roman) is > 0 and var last && (!roman || space < 0 || char.IsUpper(text[0])))
        {
            return new PageNumber(index, last, roman, HeadOf(space < 0 ? "" : text[..space]));
        }

        space = text.IndexOf(' ');
        return space > 0 && ValueOf(text[..space], out roman) is > 0 and var first && !roman
            ? new PageNumber(index, first, false, HeadOf(text[space..]))
            : null;
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
        return Roman.ValueOf(word);
    }
}
