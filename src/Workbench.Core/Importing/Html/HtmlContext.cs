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

    /// <summary>The context inside a block element.</summary>
    public HtmlContext Inside(IElement element)
    {
        var kind = Kind == UnitKind.Furniture || HtmlElements.IsFurniture(element) ? UnitKind.Furniture
            : HtmlElements.HeadingLevel(element) > 0 ? UnitKind.Heading
            : element.LocalName == "blockquote" ? UnitKind.Quotation
            : Kind;
        return new HtmlContext(
            element,
            kind,
            kind == UnitKind.Heading ? Math.Max(Level, HtmlElements.HeadingLevel(element)) : 0,
            HtmlElements.IsDataRow(element),
            KeepsLines || element.LocalName is "pre" or "listing" or "xmp");
    }
}
