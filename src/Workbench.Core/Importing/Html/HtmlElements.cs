using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Workbench.Importing.Html;

/// <summary>Sorts the elements of a page by what they do to its text.</summary>
internal static class HtmlElements
{
    // A header or form with this much running text in one piece is part of the text, not of the site.
    private const int ProseLength = 80;

    private static readonly FrozenSet<string> Blocks = Names(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
        "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul xmp");

    private static readonly FrozenSet<string> Unread = Names(
        "head script style template noscript svg math iframe object embed canvas audio video select datalist button textarea map");

    private static readonly FrozenSet<string> Rows = Names("tr td th tbody thead tfoot");

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether nothing inside is text for a reader.</summary>
    public static bool IsUnread(IElement element) => Unread.Contains(element.LocalName) || element.HasAttribute("hidden");

    public static bool IsFurniture(IElement element) => element.LocalName switch
    {
        "nav" or "footer" or "aside" => true,
        "header" or "form" => !HoldsProse(element),
        _ => false,
    };

    public static int HeadingLevel(IElement element) => element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : 0;

    /// <summary>Whether it is a row of a table of data; the cells of a table made for layout hold blocks.</summary>
    public static bool IsDataRow(IElement element) =>
        element.LocalName == "tr" && !element.Descendants<IElement>().Any(inner => IsBlock(inner) && !Rows.Contains(inner.LocalName));

    private static bool HoldsProse(IElement element) =>
        element.Descendants<IText>().Any(text => text.Data.AsSpan().Trim().Length >= ProseLength && text.ParentElement?.LocalName is not ("script" or "style" or "a" or "option"));

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
