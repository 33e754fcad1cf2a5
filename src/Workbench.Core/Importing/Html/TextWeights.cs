using AngleSharp.Dom;

namespace Workbench.Importing.Html;

/// <summary>How much text each element of a page holds, and how much of it is links that lead away.</summary>
internal sealed class TextWeights
{
    private readonly Dictionary<IElement, (int Length, int Linked, int Links)> weights = [];
    private readonly double total;

    public TextWeights(IElement body)
    {
        // Children come after their parents in document order, so backwards every child is done before its parent.
        var elements = HtmlTree.Elements(body).Prepend(body).ToList();
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            weights[elements[i]] = HtmlElements.IsUnread(elements[i]) ? default : Weigh(elements[i]);
        }

        total = Math.Max(1, weights[body].Length);
    }

    public int LengthOf(IElement element) => weights.GetValueOrDefault(element).Length;

    public int LinksOf(IElement element) => weights.GetValueOrDefault(element).Links;

    public double ShareOf(IElement element) => LengthOf(element) / total;

    public double DensityOf(IElement element) => weights.GetValueOrDefault(element) is { Length: > 0 } weight ? (double)weight.Linked / weight.Length : 0;

    private (int Length, int Linked, int Links) Weigh(IElement element)
    {
        var (length, linked, links) = (0, 0, 0);
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            var child = element.ChildNodes[i];
            if (child is IText text)
            {
                length += text.Data.AsSpan().Trim().Length;
            }
            else if (child is IElement inner)
            {
                var weight = weights.GetValueOrDefault(inner);
                (length, linked, links) = (length + weight.Length, linked + weight.Linked, links + weight.Links);
            }
        }

        // A link within the page belongs to the text: contents, notes.
        return element.LocalName == "a" && element.GetAttribute("href") is { } address && !address.StartsWith('#') ? (length, length, links + 1) : (length, linked, links);
    }
}
