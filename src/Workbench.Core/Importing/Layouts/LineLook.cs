namespace Workbench.Importing.Layouts;

/// <summary>What the ends of a line say about whether a paragraph ends there.</summary>
internal static class LineLook
{
    /// <summary>Whether a sentence ends with the line: a full stop or the like, closing quotation marks and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line) =>
        line.TrimEnd("\"'”’»)]*").TrimEnd() is [.., '.' or '!' or '?' or '…' or ':' or ';'];

    public static bool StartsLowerCase(ReadOnlySpan<char> line) => line.Length > 0 && char.IsLower(line[0]);

    /// <summary>Whether a word begun on one line, or a sentence, goes on in the next.</summary>
    public static bool Continues(ReadOnlySpan<char> line, ReadOnlySpan<char> next) => !EndsSentence(line) && StartsLowerCase(next);

    /// <summary>A bullet, a dash, or a number or letter with a full stop or bracket before the text.</summary>
    public static bool StartsListItem(ReadOnlySpan<char> line)
    {
        if (line is ['-' or '*' or '•' or '–' or '—', ' ', ..])
        {
            return true;
        }

        var mark = line.IndexOfAny('.', ')');
        return mark is 1 or 2 && line.Length > mark + 1 && line[mark + 1] == ' '
            && (char.IsAsciiDigit(line[0]) && char.IsAsciiDigit(line[mark - 1]) || mark == 1 && line[1] == ')' && char.IsLetter(line[0]));
    }

    /// <summary>Whether all its letters are capitals, and enough of them to tell.</summary>
    public static bool IsInCapitals(ReadOnlySpan<char> line)
    {
        var capitals = 0;
        foreach (var character in line)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            capitals += char.IsUpper(character) ? 1 : 0;
        }

        return capitals >= 4;
    }

    /// <summary>The number of marks of a <c># heading</c>; 0 when it is none.</summary>
    public static int HeadingMarks(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is >= 1 and <= 6 && char.IsWhiteSpace(line[marks]) && !UnitText.IsBlank(line[marks..]) ? marks : 0;
    }
}
