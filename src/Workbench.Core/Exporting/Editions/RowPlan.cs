using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>Which rows of the work an edition shows.</summary>
/// <param name="Shown">The rows of the work that are shown or stand for a gap, in order.</param>
/// <param name="Confirmed">For each row of the work, whether a person vouches for all of its links.</param>
internal sealed record RowPlan(ImmutableArray<Row> Shown, ImmutableArray<bool> Confirmed, bool LeavesOutUnconfirmed)
{
    public static RowPlan Of(AlignedWork work, ImmutableArray<EditionText> texts, EditionOptions options)
    {
        var versions = texts.Where(t => !t.IsOriginal).Select(t => t.Version).ToList();
        ImmutableArray<bool> confirmed = [.. work.Rows.Select(row => versions.All(v => row.Cells[v].Links.All(link => link.IsPersonal)))];
        return new RowPlan([.. work.Rows.Where(row => HasParagraphs(row, texts))], confirmed, options.IsConfirmedOnly);
    }

    public bool IsLeftOut(Row row) => LeavesOutUnconfirmed && !Confirmed[row.Number];

    public static UnitGroup UnitsOf(Row row, EditionText text) => text.IsOriginal ? row.Original : row.Cells[text.Version].Units;

    /// <summary>A row of nothing but anchored notes is shown where they hang.</summary>
    private static bool HasParagraphs(Row row, ImmutableArray<EditionText> texts) => texts.Any(text => UnitsOf(row, text).Any(unit => !text.Notes.IsAnchored(unit)));
}
