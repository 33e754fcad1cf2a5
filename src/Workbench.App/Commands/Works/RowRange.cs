using System.Globalization;
using Workbench.App.Commands.Running;
using Workbench.Storage;

namespace Workbench.App.Commands.Works;

/// <summary>Reads <c>12</c>, <c>10-20</c> or <c>10-</c> as rows counted from zero, both ends included.</summary>
internal static class RowRange
{
    /// <param name="isExact">Whether a last row that is not there is refused too, rather than taken for the last that is.</param>
    /// <exception cref="UsageException">It is no such range.</exception>
    /// <exception cref="WorkspaceException">The work has no such rows.</exception>
    public static Range Parse(string? text, int count, bool isExact = false)
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

        return from < count && (to < count || !isExact)
            ? from..(int)Math.Min(count, to + 1L)
            : throw new WorkspaceException($"There is no row {(from < count ? to : from)}: the rows go from 0 to {count - 1}.", "Nothing was done.");
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
