namespace Workbench.Segmenting;

/// <summary>The marks that may end a sentence, with the quotes, brackets and note calls that close behind them.</summary>
/// <param name="First">The first of the marks that count: in <c>(one.).</c> the last stop.</param>
/// <param name="MarksEnd">Behind the last of them.</param>
/// <param name="End">Behind everything that closes; a sentence that ends here ends at this place.</param>
/// <param name="ClosingQuotes">How many quotes close behind the marks.</param>
/// <param name="ClosesBracket">Whether a bracket closes behind the marks.</param>
internal readonly record struct Stop(int First, int MarksEnd, int End, int ClosingQuotes, bool ClosesBracket)
{
    public bool IsSingle => MarksEnd - First == 1;

    /// <summary>Reads the stop that begins at a mark: UAX #29, <c>SATerm Close*</c> of SB8a to SB11.</summary>
    public static Stop Read(string text, int first)
    {
        while (true)
        {
            var marksEnd = SkipMarks(text, first);
            var (end, quotes, bracket) = SkipClosers(text, marksEnd);
            if (end > marksEnd && end < text.Length && Characters.IsMark(text[end]))
            {
                first = end;
                continue;
            }

            return new Stop(first, marksEnd, end, quotes, bracket);
        }
    }

    public bool IsFullStop(string text) => IsSingle && text[First] == '.';

    private static int SkipMarks(string text, int position)
    {
        while (position < text.Length && (Characters.IsMark(text[position]) || IsSpacedDot(text, position)))
        {
            position++;
        }

        return position;
    }

    /// <summary>The spaces and dots of ". . ."; a run of dots behind a space begins the next sentence.</summary>
    private static bool IsSpacedDot(string text, int position) =>
        position > 0 && text[position - 1] == '.'
        && char.IsWhiteSpace(text[position])
        && position + 1 < text.Length && text[position + 1] == '.'
        && (position + 2 == text.Length || text[position + 2] != '.');

    private static (int End, int Quotes, bool Bracket) SkipClosers(string text, int position)
    {
        var quotes = 0;
        var bracket = false;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (Characters.IsQuote(c))
            {
                quotes++;
            }
            else if (Characters.IsClosingBracket(c))
            {
                bracket = true;
            }
            else if (IsSpaceBeforeCloser(text, position))
            {
                continue;
            }
            else if (BracketedNoteCallEnd(text, position) is { } noteEnd)
            {
                position = noteEnd - 1;
            }
            else if (!Characters.IsNoteCall(c))
            {
                break;
            }
        }

        return (GluedNoteCallEnd(text, position), quotes, bracket);
    }

    /// <summary>French sets a space before its closing quote: « Non ! »</summary>
    private static bool IsSpaceBeforeCloser(string text, int position) =>
        char.IsWhiteSpace(text[position])
        && position + 1 < text.Length && text[position + 1] is '»' or '”' or ')' or ']'
        && (position + 2 == text.Length || char.IsWhiteSpace(text[position + 2]) || char.IsPunctuation(text[position + 2]));

    /// <summary>The end of "[12]" or "(12)" glued to the stop.</summary>
    private static int? BracketedNoteCallEnd(string text, int position)
    {
        if (text[position] is not '[')
        {
            return null;
        }

        var end = SkipDigits(text, position + 1);
        return end > position + 1 && end < text.Length && text[end] == ']' ? end + 1 : null;
    }

    /// <summary>A note call that lost its raised type: "for long.2 But".</summary>
    private static int GluedNoteCallEnd(string text, int position)
    {
        var end = SkipDigits(text, position);
        var followsWord = position >= 4 && char.IsLower(text[position - 2]) && char.IsLower(text[position - 3]) && char.IsLower(text[position - 4]);
        return followsWord && end < text.Length && char.IsWhiteSpace(text[end]) ? end : position;
    }

    private static int SkipDigits(string text, int position)
    {
        var end = position;
        while (end < text.Length && end - position < 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }
}
