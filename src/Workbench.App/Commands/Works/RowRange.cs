using System.Globalization;
using Workbench.App.Commands.Running;

namespace Workbench.App.Commands.Works;

/// <summary>Reads <c>12</c>, <c>10-20</c> or <c>10-</c> as rows counted from zero, both ends included.</summary>
internal static class RowRange
{
    /// <exception cref="UsageException">It is no such range, or the work has no such rows.</exception>
    public static Range Parse(string? text, int count)
    {
        if (text is null)
        {
            return ..count;
        }

        var ends = text.Split('-', 2);
        var first = Number(ends[0]);
        var last = ends is [_, ""] ? count - 1 : Number(ends[^1]);
        if (first is not { } from || last is not { } to || to < from)
        {
            throw new UsageException($"'{text}' names no rows. Write one number, such as 12, or two, such as 10-20.");
        }

        return from < count
            ? from..Math.Min(count, to + 1)
            : throw new UsageException($"There is no row {from}: the rows go from 0 to {count - 1}.");
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
