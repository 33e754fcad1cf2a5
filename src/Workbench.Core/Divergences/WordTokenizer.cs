using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// Cuts a text into words, numbers, punctuation marks and runs of white space. Put together again they are the text.
/// A word keeps its inner apostrophes and hyphens (<c>don’t</c>, <c>кто-то</c>), a number its inner points and commas
/// (<c>1,500.5</c>); of punctuation every mark is a token, except that a run of points or of hyphens is one.
/// </summary>
public static class WordTokenizer
{
    public static ImmutableArray<string> Tokenize(string text) => [.. Scan(text).Select(t => t.Span.In(text))];

    internal static List<Token> Scan(string text)
    {
        var tokens = new List<Token>(text.Length / 3);
        for (var start = 0; start < text.Length;)
        {
            var (end, kind) = TokenAt(text, start);
            tokens.Add(new Token(new Span(start, end - start), kind));
            start = end;
        }

        return tokens;
    }

    private static (int End, TokenClass Class) TokenAt(string text, int start)
    {
        var first = text[start];
        if (char.IsWhiteSpace(first))
        {
            return (EndOfRun(text, start, char.IsWhiteSpace), TokenClass.Space);
        }

        if (WordPart(text, start) > 0)
        {
            return (EndOfWord(text, start), char.IsDigit(first) ? TokenClass.Number : TokenClass.Word);
        }

        var end = first is '.' or '-' ? EndOfRun(text, start, c => c == first) : start + Width(text, start);
        return (end, TokenClass.Punctuation);
    }

    private static int EndOfRun(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            var width = WordPart(text, end);
            if (width == 0 && !JoinsWord(text, end))
            {
                break;
            }

            end += Math.Max(1, width);
        }

        return end;
    }

    private static bool JoinsWord(string text, int at)
    {
        if (at + 1 >= text.Length || WordPart(text, at + 1) == 0)
        {
            return false;
        }

        var betweenDigits = char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
        return text[at] switch
        {
            '.' or ',' => betweenDigits,
            '-' or '\u2010' or '\u2011' => !betweenDigits,
            '\'' or '’' or 'ʼ' or '\u00AD' => true,
            _ => false,
        };
    }

    /// <summary>The width in UTF-16 units of the letter, combining mark or digit at this place; 0 when it is none.</summary>
    private static int WordPart(string text, int at)
    {
        if (char.IsAsciiLetterOrDigit(text[at]))
        {
            return 1;
        }

        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            return 0;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            <= UnicodeCategory.DecimalDigitNumber => rune.Utf16SequenceLength,
            _ => 0,
        };
    }

    private static int Width(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
}
