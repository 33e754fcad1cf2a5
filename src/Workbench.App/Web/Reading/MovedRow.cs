using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>Takes the view of a row along when an edit further up gave its paragraphs other numbers: its words are not compared again.</summary>
internal static class MovedRow
{
    /// <returns>Null where a paragraph is not the very same, so that it has to be viewed anew.</returns>
    public static RowView? Of(RowView view, Row row, AlignedWork now)
    {
        if (!AreSame(view.Original, row.Original, now.Original.Document))
        {
            return null;
        }

        var original = Shift(view.Row.Original, row.Original);
        var cells = ImmutableArray.CreateBuilder<VersionCell>(view.Versions.Length);
        for (var version = 0; version < view.Versions.Length; version++)
        {
            var (cell, there) = (view.Versions[version], row.Cells[version]);
            if (!AreSame(cell.Paragraphs, there.Units, now.Versions[version].Text.Document))
            {
                return null;
            }

            cells.Add(cell with { Cell = there, Comparison = Moved(cell.Comparison, row.Number, original, Shift(cell.Cell.Units, there.Units), there.Units) });
        }

        return view with { Row = row, Versions = cells.MoveToImmutable() };
    }

    /// <summary>Whether paragraphs that are shown are those of some units.</summary>
    public static bool AreSame(ImmutableArray<ParagraphView> paragraphs, UnitGroup units, Document document)
    {
        var isSame = paragraphs.Length == units.Count;
        for (var at = 0; isSame && at < paragraphs.Length; at++)
        {
            isSame = ReferenceEquals(paragraphs[at].Unit, document[units[at]]);
        }

        return isSame;
    }

    private static int Shift(UnitGroup before, UnitGroup now) => before.IsEmpty ? 0 : now.First.Value - before.First.Value;

    private static VersionComparison Moved(VersionComparison comparison, int row, int original, int version, UnitGroup units) => comparison with
    {
        Units = units,
        Findings = [.. comparison.Findings.Select(finding => finding with { Row = row, Original = Moved(finding.Original, original), Units = Moved(finding.Units, version) })],
    };

    private static UnitGroup Moved(UnitGroup units, int by) => by == 0 || units.IsEmpty ? units : UnitGroup.Of([.. units.Select(unit => new UnitIndex(unit.Value + by))]);
}
