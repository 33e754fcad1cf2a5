using System.Text.RegularExpressions;

namespace Workbench.Importing.Cleaning.Plain;

/// <summary>Knows the lines of web pages by their words, after the table <c>pages</c>.</summary>
internal static partial class PageWords
{
    private const int LongestBar = 200;
    private const int LongestButton = 60;
    private const int LongestLabel = 40;
    private const int FewestFigures = 6;

    private static readonly System.Buffers.SearchValues<char> OfFigures = System.Buffers.SearchValues.Create("0123456789 .,/:|-–");

    private static readonly HashSet<string> Buttons = Of("button");
    private static readonly HashSet<string> PageLabels = Of("page");
    private static readonly HashSet<string> TextLabels = Of("text");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PageLookup = PageLabels.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TextLookup = TextLabels.GetAlternateLookup<ReadOnlySpan<char>>();

    public static PageLook LookOf(ReadOnlySpan<char> text) =>
        IsLink(text) ? PageLook.Link
        : IsBar(text) ? PageLook.Bar
        : text.Length <= LongestButton && Buttons.Contains(ButtonOf(text)) ? PageLook.Button
        : PageLook.Text;

    /// <summary>Whether a line says something of the text or its page: <c>Source: …</c></summary>
    public static bool IsImprint(ReadOnlySpan<char> text) => LabelOf(text) is { } label && (PageLabels.Contains(label) || TextLabels.Contains(label));

    /// <summary>Whether a line says who made the page.</summary>
    public static bool IsOfPage(ReadOnlySpan<char> text) => LabelOf(text) is { } label && PageLabels.Contains(label);

    /// <summary>What lines with a label of that kind say, who translated or who wrote; null when they say several things, or nothing.</summary>
    public static string? ValueOf(IEnumerable<string> lines, string kind)
    {
        var labels = Of(kind);
        var values = lines.Where(line => LabelOf(line) is { } label && labels.Contains(label))
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(' ', '*', '.')).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return values is [var only] ? only : null;
    }

    public static bool OpensBook(ReadOnlySpan<char> text) => text.StartsWith("***") && text.IndexOf("START OF TH", StringComparison.OrdinalIgnoreCase) > 0 && text.IndexOf("PROJECT GUTENBERG", StringComparison.OrdinalIgnoreCase) > 0;

    public static bool ClosesBook(ReadOnlySpan<char> text) => text.StartsWith("***") && text.IndexOf("END OF TH", StringComparison.OrdinalIgnoreCase) > 0 && text.IndexOf("PROJECT GUTENBERG", StringComparison.OrdinalIgnoreCase) > 0;

    /// <summary>Whether it says who made the file of a book.</summary>
    public static bool NamesMakers(ReadOnlySpan<char> text) => text.StartsWith("Produced by ") || text.StartsWith("E-text prepared by ");

    private static bool IsLink(ReadOnlySpan<char> text) =>
        text is ['<', ' ', .., ' ', '>'] or ['←', ..] or [.., '→'] && text.Length <= LongestButton
        || text.StartsWith("![") && text[^1] == ')'
        || (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.IndexOf("://") > 0 && text.IndexOf(' ') < 0)
        || IsRowOfFigures(text);

    private static bool IsRowOfFigures(ReadOnlySpan<char> text) => text.Count(' ') >= FewestFigures && text.IndexOfAnyExcept(OfFigures) < 0 && Figures().IsMatch(text);

    private static bool IsBar(ReadOnlySpan<char> text) => text.Length <= LongestBar && text.Count('|') >= 2 && text[^1] is not ('.' or '!' or '?');

    // "__ 30 Share", "* About", "7 comments"
    private static string ButtonOf(ReadOnlySpan<char> text) => Spaces().Replace(text.ToString().ToLowerInvariant(), " ").Trim(" *_0123456789,.:-–—\\•>".ToCharArray());

    private static string? LabelOf(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        var label = colon is > 0 and <= LongestLabel ? text[..colon].Trim(" *_") : [];
        return label.IsEmpty || (!PageLookup.Contains(label) && !TextLookup.Contains(label)) ? null : label.ToString().ToLowerInvariant();
    }

    private static HashSet<string> Of(string kind) =>
        RulesFile.Rows("pages").Where(row => row[0] == kind).SelectMany(row => row.Skip(1)).Select(word => word.Replace('_', ' ')).ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?\s*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
