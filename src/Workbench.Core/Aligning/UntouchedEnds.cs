using System.Collections.Immutable;

namespace Workbench.Aligning;

/// <summary>How many items at the beginning and at the end of a list an edit left as they were: they are the very same objects.</summary>
internal readonly record struct UntouchedEnds(int Head, int Tail)
{
    public static UntouchedEnds Of<T>(ImmutableArray<T> before, ImmutableArray<T> after)
        where T : class
    {
        var (head, tail, least) = (0, 0, Math.Min(before.Length, after.Length));
        while (head < least && ReferenceEquals(before[head], after[head]))
        {
            head++;
        }

        while (tail < least - head && ReferenceEquals(before[^(tail + 1)], after[^(tail + 1)]))
        {
            tail++;
        }

        return new UntouchedEnds(head, tail);
    }
}
