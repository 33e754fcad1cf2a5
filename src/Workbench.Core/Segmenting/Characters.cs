using System.Buffers;
using System.Globalization;

namespace Workbench.Segmenting;

/// <summary>The classes of characters that sentence boundaries depend on, after UAX #29, table 4.</summary>
internal static class Characters
{
    /// <summary>
    /// How far a look forward or backward goes before it gives up. No word or run of quotes and dashes is longer in a
    /// real text, and it keeps splitting linear in any other.
    /// </summary>
    public const int Reach = 48;

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDM");

    /// <summary>ATerm and STerm, as far as Latin and Cyrillic texts have them.</summary>
    public static bool IsMark(char c) => c is '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉' or '‽';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '‒' or '‐' or '‑' or '−';

    public static bool IsQuote(char c) => c is '"' or '\'' or '«' or '»' or '“' or '”' or '„' or '‟' or '‘' or '’' or '‚' or '‛' or '‹' or '›' or '`';

    public static bool IsOpeningBracket(char c) => c is '(' or '[' or '{' or '<' or '⟨';

    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}' or '>' or '⟩';

    /// <summary>Superscript digits and the star: the call of a note, which stands behind the stop.</summary>
    public static bool IsNoteCall(char c) => c is '*' or '†' or '‡' or '¹' or '²' or '³' or (>= '⁰' and <= '⁹');

    public static bool IsWordCharacter(char c) =>
        char.IsLetter(c) || c is '-' or '’' or '\'' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>A roman number in capitals, as texts print them.</summary>
    public static bool IsRoman(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyExcept(RomanDigits);

    /// <summary>Where the word that ends at <paramref name="end"/> begins; <paramref name="end"/> itself when none does.</summary>
    public static int WordStart(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < Reach && IsWordCharacter(text[start - 1]))
        {
            start--;
        }

        while (start < end && text[start] is '\'' or '’')
        {
            start++;
        }

        return start;
    }

    /// <summary>Where the word that begins at <paramref name="start"/> ends.</summary>
    public static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < Reach && IsWordCharacter(text[end]))
        {
            end++;
        }

        return end;
    }

    public static int SkipWhiteSpaceBack(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < Reach && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }
}
