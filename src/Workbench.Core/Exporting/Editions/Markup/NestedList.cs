using System.Text;

namespace Workbench.Exporting.Editions.Markup;

/// <summary>Writes lines with levels as ordered lists in one another; a level that is skipped opens no empty list.</summary>
internal static class NestedList
{
    public static string Of(IReadOnlyList<(int Level, string Content)> lines)
    {
        var markup = new StringBuilder();
        var open = new Stack<int>();
        foreach (var (level, content) in lines)
        {
            while (open.Count > 1 && level < open.Peek())
            {
                open.Pop();
                markup.Append("</li></ol>");
            }

            if (open.Count > 0 && level <= open.Peek())
            {
                markup.Append("</li>\n");
            }
            else
            {
                open.Push(level);
                markup.Append("<ol>");
            }

            markup.Append("<li>").Append(content);
        }

        return markup.Append(string.Concat(Enumerable.Repeat("</li></ol>", open.Count))).ToString();
    }
}
