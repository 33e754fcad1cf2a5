using System.Text.RegularExpressions;
using Workbench.Importing.Cleaning.Scans;
using Workbench.Importing.Layouts;

namespace Workbench.Importing.Cleaning.Plain;

/// <summary>What the words of a block say about what it is.</summary>
internal static partial class BlockLook
{
    private const int LongestTitle = 90;
    private const int ShortestProse = 120;
    private const int ShortestSentence = 60;
    private const int LongestName = 4;
    private const int LongestAddress = 60;

    private static readonly System.Buffers.SearchValues<char> NoWords = System.Buffers.SearchValues.Create("0123456789 .,:;-–—/|#*_");

    /// <summary>Whether it is long enough, or a sentence long enough, to be running text.</summary>
    public static bool IsProse(ReadOnlySpan<char> text) => text.Length >= ShortestProse || (text.Length >= ShortestSentence && LineLook.EndsSentence(text) && text[^1] != ':');

    public static bool IsQuestion(ReadOnlySpan<char> text) => text.TrimEnd("\"'”’»)") is [.., '?'];

    /// <summary>Whether it may be a title: short, begun with a capital or a figure, and no sentence.</summary>
    public static bool IsTitle(ReadOnlySpan<char> text) =>
        text.Length is > 4 and <= LongestTitle
        && (char.IsUpper(text[0]) || char.IsAsciiDigit(text[0]) || text[0] is '№' or '«' or '“' or '"')
        && text.TrimEnd("\"'”’»)]*0123456789") is not [.., '.' or '!' or '…' or ';' or ',' or ':']
        && text.ContainsAnyExcept(NoWords)
        && !IsDate(text) && !IsRunningHead(text) && !LineLook.StartsListItem(text) && text.IndexOf(": ") < 0;

    // "OUR DISAGREEMENTS 5"
    private static bool IsRunningHead(ReadOnlySpan<char> text) =>
        text[(text.LastIndexOf(' ') + 1)..] is var last && last.Length < text.Length && LineLook.IsInCapitals(text) && (last.IndexOfAnyExceptInRange('0', '9') < 0 || Roman.ValueOf(last) > 0);

    /// <summary>Whether it is nothing but a number: <c>No. 2.</c>, <c>IV</c></summary>
    public static bool IsNumber(ReadOnlySpan<char> text) => text.Length <= 12 && Number().IsMatch(text);

    public static bool IsDate(ReadOnlySpan<char> text) => text.Length <= 40 && (DateLine.IsDate(text.ToString()) || Date().IsMatch(text));

    /// <summary>Whether it greets whom a letter is to: <c>Dear Comrades,</c></summary>
    public static bool IsSalutation(ReadOnlySpan<char> text) => text.Length <= LongestAddress && text is [.., ',' or '!'] && char.IsUpper(text[0]) && text.Count(' ') < 8;

    /// <summary>Whether it says whom something is to: <c>To the Joint Plenum</c></summary>
    public static bool IsAddress(ReadOnlySpan<char> text) => text.Length <= LongestTitle && Address().IsMatch(text);

    /// <summary>Whether every word of it is written as a name is.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            words++;
            var word = text[range].Trim(".,()");
            if (word.IsEmpty || !char.IsUpper(word[0]) || words > LongestName || (word.Length > 3 && LineLook.IsInCapitals(word)))
            {
                return false;
            }
        }

        return words > 1;
    }

    [GeneratedRegex(@"^(?:(?:No\.?|№|Nr\.?)\s*\d{1,3}|\d{1,3}|[IVXLC]{1,8})\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:\d{1,2}(?:st|nd|rd|th|-?го|-?е)?\.? \p{L}+\.?,? (?:\d{2}|\d{4})(?: ?г\.?| года)?|\d{1,2}[./]\d{1,2}[./]\d{2,4})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:To|An|À|Кому:?|Тов\.|Товарищу|ТОВАРИЩУ|Товарищам|ТОВАРИЩАМ|TO)\s+\p{Lu}|^To the \p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
