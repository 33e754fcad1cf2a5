using AngleSharp.Dom;
using Workbench.Importing.Marking;
using Workbench.Works;

namespace Workbench.Importing.Html;

/// <summary>What an element says about the text in it besides its kind: its type, its language, its page.</summary>
internal static class HtmlMarks
{
    /// <summary>The type an element sets its text in; null when it sets nothing off.</summary>
    public static EmphasisKind? Emphasis(IElement element) => element.LocalName switch
    {
        "i" or "em" or "cite" or "dfn" or "var" => EmphasisKind.Italic,
        "b" or "strong" => EmphasisKind.Bold,
        "u" => EmphasisKind.Underlined,
        "s" or "strike" or "del" => EmphasisKind.Struck,
        "span" or "font" => OfLook($"{element.GetAttribute("style")} {element.ClassName}".ToLowerInvariant()),
        _ => null,
    };

    public static TextMark? LanguageOf(IElement element) =>
        element.LocalName is "html" or "body" ? null : TextMark.OfLanguage(element.GetAttribute("lang") ?? element.GetAttribute("xml:lang"));

    /// <summary>The printed page that begins at an element; null when none does.</summary>
    public static string? PageOf(IElement element)
    {
        if (!HtmlSemantics.Says(element, "pagebreak", "doc-pagebreak", "pagenum", "pageno", "page-number", "page_number"))
        {
            return null;
        }

        var page = element.GetAttribute("aria-label") ?? element.GetAttribute("title") ?? element.TextContent;
        return UnitText.Of(page).Trim('[', ']', '(', ')', ' ') is { Length: > 0 and <= 12 } name ? name : null;
    }

    private static EmphasisKind? OfLook(string look) => look switch
    {
        _ when look.Contains("small-caps", StringComparison.Ordinal) || look.Contains("smallcaps", StringComparison.Ordinal) => EmphasisKind.SmallCapitals,
        _ when look.Contains("letter-spacing", StringComparison.Ordinal) || look.Contains("gesperrt", StringComparison.Ordinal) || look.Contains("razr", StringComparison.Ordinal) => EmphasisKind.Spaced,
        _ when look.Contains("italic", StringComparison.Ordinal) => EmphasisKind.Italic,
        _ when look.Contains("bold", StringComparison.Ordinal) => EmphasisKind.Bold,
        _ when look.Contains("underline", StringComparison.Ordinal) => EmphasisKind.Underlined,
        _ when look.Contains("line-through", StringComparison.Ordinal) => EmphasisKind.Struck,
        _ => null,
    };
}
