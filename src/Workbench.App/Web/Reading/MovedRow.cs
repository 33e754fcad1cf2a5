using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>
/// Takes the view of a row along when an edit further up gave its paragraphs other numbers, or a person said something of its links: its words are
/// not compared again.
/// </summary>
internal static class MovedRow
{
    /// <returns>Null where a paragraph is not the very same, or tied otherwise, so that the row has to be viewed anew.</returns>
    public static RowView? Of(RowView view, Row row, AlignedWork now)
    {
        if (view.Versions.Length != row.Cells.Length || Taken(view.Original, row.Original, now.Original.Document) is not { } paragraphs)
        {
            return null;
        }

        var original = Shift(view.Row.Original, row.Original);
        var cells = ImmutableArray.CreateBuilder<VersionCell>(view.Versions.Length);
        for (var version = 0; version < view.Versions.Length; version++)
        {
            var (cell, there) = (view.Versions[version], row.Cells[version]);
            var by = Shift(cell.Cell.Units, there.Units);
            if (!AreTiedAlike(cell.Cell.Links, there.Links, original, by) || Taken(cell.Paragraphs, there.Units, now.Versions[version].Text.Document) is not { } taken)
            {
                return null;
            }

            cells.Add(cell with { Cell = there, Paragraphs = taken, Comparison = Moved(cell.Comparison, row.Number, original, by, there.Units) });
        }

        return view with { Row = row, Original = paragraphs, Versions = cells.MoveToImmutable() };
    }

    /// <summary>Paragraphs that are shown, as those of some units: the very same as long as the numbers of their notes are.</summary>
    /// <returns>Null where they are not the words of these units.</returns>
    public static ImmutableArray<ParagraphView>? Taken(ImmutableArray<ParagraphView> paragraphs, UnitGroup units, Document document)
    {
        if (paragraphs.Length != units.Count)
        {
            return null;
        }

        var taken = paragraphs;
        for (var at = 0; at < paragraphs.Length; at++)
        {
            var (before, now) = (paragraphs[at].Unit, document[units[at]]);
            if (!ReferenceEquals(before, now))
            {
                if (!ReferenceEquals(before.Text, now.Text) || before.Sentences != now.Sentences)
                {
                    return null;
                }

                taken = taken.SetItem(at, paragraphs[at] with { Unit = now });
            }
        }

        return taken;
    }

    /// <summary>Whether links tie the same paragraphs and sentences, as sure, in the same place: all that comparing them asks for.</summary>
    private static bool AreTiedAlike(ImmutableArray<Link> before, ImmutableArray<Link> now, int original, int version)
    {
        var isAlike = before.Length == now.Length;
        for (var at = 0; isAlike && at < before.Length; at++)
        {
            var (old, link) = (before[at], now[at]);
            isAlike = ReferenceEquals(old, link)
                || (old.Moved == link.Moved && old.Confidence.Equals(link.Confidence) && old.Sentences == link.Sentences
                    && old.Original.MovedBy(original).Equals(link.Original) && old.Version.MovedBy(version).Equals(link.Version));
        }

        return isAlike;
    }

    private static int Shift(UnitGroup before, UnitGroup now) => before.IsEmpty || now.IsEmpty ? 0 : now.First.Value - before.First.Value;

    private static VersionComparison Moved(VersionComparison comparison, int row, int original, int version, UnitGroup units) => comparison with
    {
        Units = units,
        Findings = [.. comparison.Findings.Select(finding => finding with { Row = row, Original = finding.Original.MovedBy(original), Units = finding.Units.MovedBy(version) })],
    };
}
