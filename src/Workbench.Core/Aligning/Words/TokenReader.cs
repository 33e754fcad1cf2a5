using System.Globalization;
using System.Text;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Aligning.Words;

/// <summary>
/// Reads a unit as the aligner sees it: stems in lower case with ё as е and the spelling of today, numbers without separators, and the marks
/// that survive translation (? ! ; : brackets, quotation marks as one). Han, kana and Hangul are read letter by letter.
/// </summary>
internal sealed class TokenReader(Language language)
{
    private readonly Dictionary<string, string> stems = new(StringComparer.Ordinal);
    private readonly StringBuilder word = new();

    /// <summary>Hands every token on, with its place in the text, and returns the number of letters and digits read.</summary>
    public int Read(string text, Action<string, Span> token)
    {
        var letters = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                i = ReadNumber(text, i, token);
                letters += i - start;
            }
            else if (IsLetter(text, i))
            {
                i = IsIdeographic(text[i]) ? ReadIdeograph(text, i, token) : ReadWord(text, i, token);
                letters += i - start;
            }
            else
            {
                if (Mark(text[i]) is { } mark)
                {
                    token(mark, new Span(i, 1));
                }

                i++;
            }
        }

        return letters;
    }

    private static int ReadNumber(string text, int i, Action<string, Span> token)
    {
        var digits = new StringBuilder();
        var start = i;
        for (; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits.Append(text[i]);
            }
            else if (!IsSeparatorInNumber(text, i))
            {
                break;
            }
        }

        token(digits.ToString(), new Span(start, i - start));
        return i;
    }

    private static bool IsSeparatorInNumber(string text, int i) =>
        text[i] is '.' or ',' or '\u00A0' or '\u202F' && i + 3 < text.Length && text.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));

    private static int ReadIdeograph(string text, int i, Action<string, Span> token)
    {
        token(text.Substring(i, 1), new Span(i, 1));
        return i + 1;
    }

    private int ReadWord(string text, int i, Action<string, Span> token)
    {
        word.Clear();
        var start = i;
        for (; i < text.Length && (IsLetter(text, i) || IsApostropheInWord(text, i)); i++)
        {
            var lower = LowerCase.Of(text[i]);
            word.Append(lower switch { 'ё' => 'е', '’' => '\'', _ => lower });
        }

        if (word.Length > 0)
        {
            token(Stem(word.ToString()), new Span(start, i - start));
        }

        return i;
    }

    private string Stem(string spelling)
    {
        if (!stems.TryGetValue(spelling, out var stem))
        {
            stems[spelling] = stem = Stemmers.Stem(IrregularForms.WordOf(language == Language.Russian ? OldSpelling.Modern(spelling) : spelling, language), language);
        }

        return stem;
    }

    private static bool IsLetter(string text, int i) =>
        char.IsLetter(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark;

    private static bool IsApostropheInWord(string text, int i) =>
        text[i] is '\'' or '’' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);

    private static bool IsIdeographic(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF');

    /// <summary>What is set before a heading or a note so that the aligner sees its kind.</summary>
    public static string MarkOf(UnitKind kind) => kind == UnitKind.Heading ? "\uE000" : "\uE001";

    /// <summary>Whether a word is such a mark: it stands in no text, and nobody is to see it.</summary>
    public static bool IsMarkOfKind(string word) => word is "\uE000" or "\uE001";

    private static string? Mark(char c) => c switch
    {
        '?' or '？' => "?",
        '!' or '！' => "!",
        ';' or '；' => ";",
        ':' or '：' => ":",
        '(' or '[' or '（' => "(",
        ')' or ']' or '）' => ")",
        '«' or '»' or '“' or '”' or '„' or '"' or '‹' or '›' or '‘' or '「' or '」' => "\"",
        '\uE000' or '\uE001' or '%' or '§' or '$' or '№' => c.ToString(),
        _ => null,
    };
}
