using System.Xml.Linq;
using Workbench.Importing.Markup;
using Workbench.Importing.Tei;

namespace Workbench.Importing.Bitexts;

/// <summary>The passages of a TEI file that links may lead to, in order: those linked, and between them sentences and paragraphs that are not.</summary>
internal sealed class TeiSegments
{
    private readonly HashSet<XElement> linked;
    private readonly HashSet<XElement> aroundLinked;
    private readonly List<XElement> found = [];

    private TeiSegments(IEnumerable<XElement> linked)
    {
        this.linked = [.. linked];
        aroundLinked = [.. this.linked.SelectMany(element => element.Ancestors())];
    }

    /// <param name="linked">What links lead to; of two that stand in one another the inner counts.</param>
    public static IReadOnlyList<XElement> In(XElement root, IEnumerable<XElement> linked)
    {
        var segments = new TeiSegments(linked);
        segments.Walk(root);
        return segments.found;
    }

    public static LinkedSegment SegmentOf(XElement element)
    {
        var sentence = !TeiElements.IsLeaf(element) && LinkedSegment.ParagraphOf(element) is { } paragraph ? paragraph : null;
        return new LinkedSegment(element.ValueOf("id") ?? "", UnitText.Of(string.Concat(Words(element))), sentence ?? element, element.Place()?.Line, IsWhole: sentence is null);
    }

    /// <summary>The words of an element, folded, without notes.</summary>
    public static string WordsOf(XElement element) => UnitText.Of(string.Concat(Words(element)));

    private void Walk(XElement element)
    {
        foreach (var child in element.Elements().Where(child => !IsLeftOut(child)))
        {
            if (!aroundLinked.Contains(child) && (linked.Contains(child) || IsSegment(child)))
            {
                found.Add(child);
            }
            else
            {
                Walk(child);
            }
        }
    }

    private static bool IsSegment(XElement element) => IsSentence(element) || (TeiElements.IsLeaf(element) && !element.Descendants().Any(inner => IsSentence(inner) || TeiElements.IsLeaf(inner)));

    private static bool IsSentence(XElement element) => element.Name.LocalName is "s";

    private static bool IsLeftOut(XElement element) => TeiElements.IsUnread(element) || element.Name.LocalName is "note" or "fw";

    private static IEnumerable<string> Words(XElement element) => element.Nodes().SelectMany(node => node switch
    {
        XText text => [text.Value],
        XElement child when child.Name.LocalName is "lb" or "pb" or "cb" => child.ValueOf("break") == "no" ? [] : [" "],
        XElement child when !IsLeftOut(child) => Words(child),
        _ => Enumerable.Empty<string>(),
    });
}
