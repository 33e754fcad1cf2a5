using System.Buffers;
using System.Text;

namespace Workbench.Works;

/// <summary>
/// The Russian spelling before the reform of 1918: a text keeps it; its modern form serves for matching and for telling the language
/// only.
/// </summary>
public static class OldSpelling
{
    private static readonly SearchValues<char> OldLetters = SearchValues.Create("ѣѳѵіѢѲѴІ");

    private const int FewestLetters = 20;
    private const int OldLettersOf = 100;
    private const int LongestOfEnding = 5;

    /// <summary>Whether a text is in it: letters the reform took out, and hard signs at the ends of words, throughout.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        var (letters, old, russian) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u0400' and < '\u0480')
            {
                var isLast = i + 1 == text.Length || !char.IsLetter(text[i + 1]);
                letters++;
                old += text[i] is 'ѣ' or 'Ѣ' or 'ѳ' or 'Ѳ' or 'ѵ' or 'Ѵ' || (text[i] is 'ъ' or 'Ъ' && isLast) ? 1 : 0;
                russian |= text[i] is 'ы' or 'і' or 'э' or 'Ы' or 'І' or 'Э';
            }
        }

        return letters >= FewestLetters && russian && old * OldLettersOf > letters;
    }

    /// <summary>A word as it is spelt today: <c>вѣкъ</c> as <c>век</c>, <c>стараго</c> as <c>старого</c>. A word spelt today is itself.</summary>
    public static string Modern(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var ending = word.Length > LongestOfEnding && (word.EndsWith("аго", StringComparison.Ordinal) || word.EndsWith("яго", StringComparison.Ordinal) || word.EndsWith("ыя", StringComparison.Ordinal));
        return ending || word.AsSpan().ContainsAny(OldLetters) || word is [.., _, 'ъ' or 'Ъ'] ? Rewritten(word) : word;
    }

    /// <summary>A text with every word as it is spelt today.</summary>
    public static string ModernText(ReadOnlySpan<char> text)
    {
        var modern = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var length = 0;
            while (start + length < text.Length && char.IsLetter(text[start + length]))
            {
                length++;
            }

            modern.Append(length == 0 ? text[start].ToString() : Modern(text.Slice(start, length).ToString()));
            start += Math.Max(1, length);
        }

        return modern.ToString();
    }

    private static string Rewritten(string word)
    {
        var modern = new StringBuilder(word);
        modern.Replace('ѣ', 'е').Replace('Ѣ', 'Е').Replace('ѳ', 'ф').Replace('Ѳ', 'Ф').Replace('ѵ', 'и').Replace('Ѵ', 'И').Replace('і', 'и').Replace('І', 'И');
        if (modern[^1] is 'ъ' or 'Ъ')
        {
            modern.Length--;
        }

        var (text, stem) = (modern.ToString(), Math.Max(0, modern.Length - 3));
        return word.Length <= LongestOfEnding ? text
            : text.EndsWith("аго", StringComparison.Ordinal) ? text[..stem] + "ого"
            : text.EndsWith("яго", StringComparison.Ordinal) ? text[..stem] + "его"
            : text.EndsWith("ыя", StringComparison.Ordinal) ? text[..^1] + "е"
            : text;
    }
}
