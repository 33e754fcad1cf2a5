using System.Xml.Linq;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Tei;

/// <summary>What the elements around a place say about the text there.</summary>
/// <param name="Depth">How many divisions stand around it.</param>
/// <param name="IsInUnit">Whether running text is under way, so that a quotation may be part of it.</param>
internal sealed record TeiContext(UnitKind Kind, int Depth, bool IsInUnit)
{
    /// <summary>For a heading its level.</summary>
    public int Level => Math.Max(1, Depth);

    public TeiContext Inside(XElement element)
    {
        var fixedKind = Kind is UnitKind.Note or UnitKind.Furniture;
        var kind = element.Name.LocalName switch
        {
            _ when fixedKind => Kind,
            "head" when element.Parent?.Name.LocalName is not ("list" or "table" or "figure" or "castList" or "listBibl") => UnitKind.Heading,
            "titlePart" => UnitKind.Heading,
            "l" => UnitKind.Verse,
            "quote" or "q" or "cit" or "epigraph" => UnitKind.Quotation,
            "lg" when Kind == UnitKind.Heading => UnitKind.Paragraph,
            _ => Kind,
        };
        var deeper = TeiElements.IsDivision(element) || (element.Is("lg") && element.Child("head") is not null);
        return new TeiContext(kind, deeper ? Depth + 1 : Depth, TeiElements.IsLeaf(element));
    }
}
