using AngleSharp.Dom;
using Workbench.Works;

namespace Workbench.Importing.Html;

/// <summary>What the elements around a place in a page say about the text there.</summary>
/// <param name="Block">The innermost element that text does not flow out of.</param>
/// <param name="IsRow">Whether it is a table row whose cells make one unit.</param>
/// <param name="KeepsLines">Whether line ends in the source are line ends on the page.</param>
internal sealed record HtmlContext(IElement? Block, UnitKind Kind, int Level, bool IsRow, bool KeepsLines)
{
    public static readonly HtmlContext Page = new(null, UnitKind.Paragraph, 0, false, false);

    /// <summary>The note that the text here belongs to.</summary>
    public string? Note { get; init; }

    /// <summary>The context inside a block element.</summary>
    /// <param name="isFurniture">Whether the element surrounds the text.</param>
    /// <param name="isBook">Whether the page is part of a book, which has no site around it.</param>
    public HtmlContext Inside(IElement element, bool isFurniture, bool isBook)
    {
        var furnishes = Kind == UnitKind.Furniture || isFurniture || (isBook && element.LocalName == "nav");
        var said = HtmlSemantics.Kind(element);
        var level = HtmlElements.HeadingLevel(element);
        var kind = said == UnitKind.Contents || Kind == UnitKind.Contents ? UnitKind.Contents
            : furnishes || said == UnitKind.Furniture ? UnitKind.Furniture
            : level > 0 ? UnitKind.Heading
            : said ?? (element.LocalName == "blockquote" && Kind != UnitKind.Verse ? UnitKind.Quotation : Kind);
        return new HtmlContext(
            element,
            kind,
            kind == UnitKind.Heading ? Math.Max(Level, level) : 0,
            HtmlElements.IsDataRow(element),
            KeepsLines || element.LocalName is "pre" or "listing" or "xmp")
        {
            Note = Note,
        };
    }
}
