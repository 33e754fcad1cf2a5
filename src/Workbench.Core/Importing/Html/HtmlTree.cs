using AngleSharp.Dom;

namespace Workbench.Importing.Html;

/// <summary>Goes through the elements of a page without recursion: pages nest without bound.</summary>
internal static class HtmlTree
{
    /// <summary>All elements within one, in document order.</summary>
    public static IEnumerable<IElement> Elements(INode root)
    {
        // By index: the parser looks for a sibling among all children.
        var path = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                continue;
            }

            path.Push((at.Node, at.Next + 1));
            if (at.Node.ChildNodes[at.Next] is IElement element)
            {
                yield return element;
                path.Push((element, 0));
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
}
