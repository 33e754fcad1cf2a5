using System.Text.RegularExpressions;

namespace Workbench.Lexicons.Dictionaries;

/// <summary>
/// Takes the equivalents out of an entry written for the eye: pronunciation, grammar and remarks in brackets are dropped, senses and
/// synonyms parted, and examples, in which the head's own script stands, left out.
/// </summary>
internal static partial class DictdEntry
{
    private const int MostWords = 3;

    public static IEnumerable<string> Equivalents(string head, string entry)
    {
        var body = Remarks().Replace(WithoutHead(head, entry), " ");
        body = Numbers().Replace(body, ";");
        var isOtherScript = body.Any(c => char.IsLetter(c) && IsCyrillic(c) != IsCyrillic(FirstLetter(head)));
        return body.Split([';', ',', '='], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Blanks().Replace(part, " ").Trim(' ', '.', ':', '-', '!', '?'))
            .Where(part => part.Length > 0 && part.Any(char.IsLetter) && part.AsSpan().Count(' ') < MostWords)
            .Where(part => !isOtherScript || !part.Any(c => char.IsLetter(c) && IsCyrillic(c) == IsCyrillic(FirstLetter(head))))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The lines after the head; of a head that is all there is, nothing.</summary>
    private static string WithoutHead(string head, string entry)
    {
        var end = entry.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 || !entry.AsSpan(0, end).Trim().StartsWith(head, StringComparison.OrdinalIgnoreCase) ? entry : entry[end..];
    }

    private static char FirstLetter(string head) => head.FirstOrDefault(char.IsLetter);

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u052F';

    /// <summary>What stands in brackets or slashes, and abbreviations such as <c>_v.</c>.</summary>
    [GeneratedRegex(@"\[[^\]]*\]|\([^)]*\)|<[^>]*>|\{[^}]*\}|/[^/\n]*/|_[\w-]+\.")]
    private static partial Regex Remarks();

    /// <summary>The numbers and letters of senses: <c>1.</c>, <c>2)</c>, <c>а)</c>.</summary>
    [GeneratedRegex(@"(?<!\w)(\d+|\w)[.)>]")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
