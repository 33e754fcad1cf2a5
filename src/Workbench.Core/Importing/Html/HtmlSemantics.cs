using AngleSharp.Dom;
using Workbench.Works;

namespace Workbench.Importing.Html;

/// <summary>Reads what <c>epub:type</c>, <c>role</c> and <c>class</c> say an element is (EPUB 3 Structural Semantics; DPUB-ARIA).</summary>
internal static class HtmlSemantics
{
    /// <summary>Whether one of its types, roles or classes is one of the words; prefixes such as <c>z3998:</c> do not count.</summary>
    public static bool Says(IElement element, params ReadOnlySpan<string> words) =>
        Says(element.GetAttribute("epub:type"), words) || Says(element.GetAttribute("role"), words) || Says(element.ClassName, words);

    /// <summary>What kind of text an element says it holds; null when it says nothing of that.</summary>
    public static UnitKind? Kind(IElement element)
    {
        if (Says(element, "verse", "poem", "poetry", "stanza", "song", "hymn", "lyrics"))
        {
            return UnitKind.Verse;
        }

        if (Says(element, "epigraph", "doc-epigraph", "epigraphs"))
        {
            return UnitKind.Quotation;
        }

        return Says(element.GetAttribute("epub:type"), ["titlepage", "halftitlepage", "imprint", "colophon", "copyright-page", "cover", "landmarks", "page-list", "loi", "lot"])
            || Says(element.GetAttribute("role"), ["doc-colophon", "doc-cover", "doc-pagelist"])
                ? UnitKind.Furniture
                : Says(element.GetAttribute("epub:type"), ["toc"]) || Says(element.GetAttribute("role"), ["doc-toc"]) ? UnitKind.Contents : null;
    }

    private static bool Says(string? names, ReadOnlySpan<string> words)
    {
        if (string.IsNullOrEmpty(names))
        {
            return false;
        }

        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan(range);
            name = name[(name.LastIndexOf(':') + 1)..];
            foreach (var word in words)
            {
                if (name.Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
