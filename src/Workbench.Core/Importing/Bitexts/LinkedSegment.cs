using System.Xml.Linq;

namespace Workbench.Importing.Bitexts;

/// <summary>What one end of a link may be: a sentence, or a paragraph that the file does not split.</summary>
/// <param name="Paragraph">The element whose segments make one unit; null when the segment is a unit by itself.</param>
/// <param name="IsWhole">Whether it is a paragraph as a whole.</param>
internal sealed record LinkedSegment(string Id, string Text, XElement? Paragraph, int? Line, bool IsWhole)
{
    /// <summary>The paragraph that a sentence stands in; null when it stands in none.</summary>
    public static XElement? ParagraphOf(XElement sentence) =>
        sentence.Ancestors().FirstOrDefault(outer => outer.Name.LocalName is "p" or "head" or "ab" or "item" or "u" or "l");
}
