using System.Text;
using System.Text.RegularExpressions;

namespace Workbench.Online.Services;

/// <summary>Strikes texts that were sent out of what a service says: errors like to quote them, and they are nobody's but the user's.</summary>
internal static partial class SentTexts
{
    private const string Mark = "(text)";

    /// <summary>A shorter stretch that is in a text, too, may be there by chance.</summary>
    private const int LeastStretch = 12;

    /// <summary>The same for letters beyond ASCII, which services seldom use for words of their own.</summary>
    private const int LeastForeignStretch = 4;

    public static string StruckFrom(string words, IEnumerable<string> texts)
    {
        var sent = texts.Select(OneLine).Where(text => text.Length > 0).ToList();
        var struck = new StringBuilder();
        for (var i = 0; i < words.Length;)
        {
            var stretch = sent.Count == 0 ? 0 : sent.Max(text => StretchAt(words, i, text));
            struck.Append(stretch > 0 ? Mark : words[i].ToString());
            i += Math.Max(1, stretch);
        }

        return Encoded().Replace(struck.ToString(), Mark);
    }

    /// <summary>How much of a text stands here; 0 for too little to tell.</summary>
    private static int StretchAt(string words, int start, string text)
    {
        if (IsWholeAt(words, start, text))
        {
            return text.Length;
        }

        var longest = 0;
        if (start + LeastForeignStretch <= words.Length)
        {
            var seed = words.Substring(start, LeastForeignStretch);
            for (var at = text.IndexOf(seed, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(seed, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                longest = Math.Max(longest, Common(words.AsSpan(start), text.AsSpan(at)));
            }
        }

        var least = words.AsSpan(start, longest).ContainsAnyExceptInRange('\0', '\u007f') ? LeastForeignStretch : LeastStretch;
        return longest >= least ? longest : 0;
    }

    private static bool IsWholeAt(string words, int start, string text)
    {
        var end = start + text.Length;
        return end <= words.Length && string.Compare(words, start, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (start == 0 || !char.IsLetterOrDigit(words[start - 1])) && (end == words.Length || !char.IsLetterOrDigit(words[end]));
    }

    private static int Common(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && char.ToUpperInvariant(left[length]) == char.ToUpperInvariant(right[length]))
        {
            length++;
        }

        return length;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Letters as escapes, percent signs or entities: nobody reads them, and they are mostly the text.</summary>
    [GeneratedRegex(@"(?:(?:\\u[0-9a-fA-F]{4}|(?:%[0-9a-fA-F]{2}){2}|&\#x?[0-9a-fA-F]+;)[\s+]?){3,}")]
    private static partial Regex Encoded();
}
