using System.Globalization;
using Workbench.App.Web.Reading;

namespace Workbench.App.Web.Studying;

/// <summary>What a reader is reading, as the address says it.</summary>
/// <param name="Division">From 1.</param>
/// <param name="Page">Within the division, from 1.</param>
/// <param name="Version">The version beside the original, by its place in the work; null when the work has none.</param>
public sealed record ReaderView(OpenWork Work, ReaderMode Mode, int Division, int Page, int? Version)
{
    public RowDivision Rows => Work.Divisions[Division - 1];

    public int FirstRow => Rows.FirstRow + ((Page - 1) * RowDivision.RowsOnPage);

    public int EndRow => Math.Min(FirstRow + RowDivision.RowsOnPage, Rows.EndRow);

    public ReaderView? Previous => Page > 1 ? this with { Page = Page - 1 }
        : Division > 1 ? this with { Division = Division - 1, Page = Work.Divisions[Division - 2].Pages }
        : null;

    public ReaderView? Next => Page < Rows.Pages ? this with { Page = Page + 1 }
        : Division < Work.Divisions.Length ? this with { Division = Division + 1, Page = 1 }
        : null;

    public string Address => Addresses.Reader(Work.Work.Id) + Addresses.Query(
        ("division", Division.ToString(CultureInfo.InvariantCulture)),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
        ("show", Mode == ReaderMode.Both ? null : Mode.ToString().ToLowerInvariant()),
        ("siglum", Version is > 0 and var v ? Work.Aligned.Versions[v].Text.Siglum : null));

    /// <returns>Null when the work has no such division or page.</returns>
    public static ReaderView? Of(OpenWork work, string? show, string? siglum, string? division, string? page)
    {
        var versions = work.Aligned.Versions;
        var version = versions.ToList().FindIndex(v => string.Equals(v.Text.Siglum, siglum, StringComparison.Ordinal));
        int? beside = versions.IsEmpty ? null : Math.Max(0, version);
        var mode = beside is null ? ReaderMode.Original : Enum.TryParse<ReaderMode>(show, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : ReaderMode.Both;
        var (chapter, sheet) = (Number(division), Number(page));
        return chapter >= 1 && chapter <= work.Divisions.Length && sheet >= 1 && sheet <= work.Divisions[chapter - 1].Pages
            ? new ReaderView(work, mode, chapter, sheet, beside)
            : null;
    }

    private static int Number(string? text) =>
        text is null ? 1 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
