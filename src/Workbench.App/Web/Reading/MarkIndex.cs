using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>Finds which of the marks of a text hold a stretch of it: a paragraph may be a whole book, with a hundred thousand of them.</summary>
internal sealed class MarkIndex<T>
{
    private readonly ImmutableArray<T> marks;
    private readonly int[] order;
    private readonly Span[] spans;

    /// <summary>How far the marks reach that begin no later than each.</summary>
    private readonly int[] reach;

    public MarkIndex(ImmutableArray<T> marks, Func<T, Span> spanOf)
    {
        this.marks = marks;
        order = [.. Enumerable.Range(0, marks.Length).OrderBy(at => spanOf(marks[at]).Start)];
        spans = [.. order.Select(at => spanOf(marks[at]))];
        reach = new int[spans.Length];
        for (var at = 0; at < spans.Length; at++)
        {
            reach[at] = Math.Max(spans[at].End, at > 0 ? reach[at - 1] : 0);
        }
    }

    /// <summary>The marks that hold all of a stretch, in the order in which they were given.</summary>
    public ImmutableArray<T> Holding(Span stretch)
    {
        var found = new List<int>();
        for (var at = LastUpTo(stretch.Start); at >= 0 && reach[at] >= stretch.End; at--)
        {
            if (spans[at].End >= stretch.End)
            {
                found.Add(order[at]);
            }
        }

        found.Sort();
        return [.. found.Select(at => marks[at])];
    }

    /// <summary>The last mark that begins no later than a place; -1 for none.</summary>
    private int LastUpTo(int place)
    {
        var (low, high) = (0, spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
