using System.Globalization;

namespace Workbench.App.Web.Reading;

/// <summary>The addresses of pages: they can be kept as bookmarks and sent to others.</summary>
public static partial class Addresses
{
    public static string Work(string workId) => $"/w/{Uri.EscapeDataString(workId)}";

    /// <summary>Where what is known about a work is corrected.</summary>
    public static string AboutWork(string workId) => $"{Work(workId)}/about";

    public static string AboutText(string workId, string siglum) => $"{Work(workId)}/texts/{Uri.EscapeDataString(siglum)}";

    /// <param name="division">From 1.</param>
    /// <param name="page">From 1; the first goes without saying.</param>
    public static string Rows(string workId, int division, int page = 1) => page == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Work(workId)}/rows?division={division}")
        : string.Create(CultureInfo.InvariantCulture, $"{Work(workId)}/rows?division={division}&page={page}");

    public static string Row(string workId, RowPlace place) => $"{Rows(workId, place.Division, place.Page)}#{RowId(place.Row)}";

    /// <param name="row">The row to begin at; the first goes without saying.</param>
    public static string Editor(string workId, int row = 0) =>
        row == 0 ? $"{Work(workId)}/edit" : string.Create(CultureInfo.InvariantCulture, $"{Work(workId)}/edit?row={row}");

    /// <param name="division">From 1; the first goes without saying, as does the first page.</param>
    public static string Compare(string workId, string? siglum = null, string? mode = null, bool hasMachines = false, int division = 1, int page = 1) =>
        $"{Work(workId)}/compare{Query(("base", siglum), ("show", mode), ("machines", hasMachines ? "on" : null), ("division", Beyond1(division)), ("page", Beyond1(page)))}";

    private static string? Beyond1(int number) => number == 1 ? null : number.ToString(CultureInfo.InvariantCulture);

    public static string Review(string workId) => $"{Work(workId)}/review";

    public static string History(string workId) => $"{Work(workId)}/history";

    public static string Export(string workId) => $"{Work(workId)}/export";

    public static string RowId(int row) => string.Create(CultureInfo.InvariantCulture, $"r{row}");
}
