using System.Globalization;

namespace Workbench.App.Web.Studying;

/// <summary>Cuts a list into pages.</summary>
internal static class PageCutter
{
    public const int Size = 50;

    /// <summary>The page a query names; the nearest there is where it names none.</summary>
    public static Paged<T> Cut<T>(IReadOnlyList<T> all, string? page)
    {
        var pages = Math.Max(1, (all.Count + Size - 1) / Size);
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        return new Paged<T>([.. all.Skip((number - 1) * Size).Take(Size)], number, pages, all.Count);
    }
}
