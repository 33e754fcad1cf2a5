using AngleSharp.Dom;

namespace Workbench.Importing.Html;

/// <summary>Goes through the elements of a page without recursion: pages nest without bound.</summary>
internal static class HtmlTree
{
    /// <summary>All elements within one, in document order.</summary>
    public static IEnumerable<IElement> Elements(INode root)
    {
        for (var at = Next(root, root); at is not null; at = Next(at, root))
        {
            if (at is IElement element)
            {
                yield return element;
            }
        }
    }

    /// <summary>Whether one element is another or lies within it.</summary>
    public static bool IsWithin(INode? inner, INode outer)
    {
        while (inner is not null && inner != outer)
        {
            inner = inner.Parent;
        }

        return inner is not null;
    }

    private static INode? Next(INode at, INode root)
    {
        if (at.FirstChild is { } child)
        {
            return child;
        }

        for (INode? node = at; node is not null && node != root; node = node.Parent)
        {
            if (node.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }
}
