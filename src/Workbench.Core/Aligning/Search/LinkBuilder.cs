using Workbench.Aligning.Model;
using Workbench.Aligning.Shapes;
using Workbench.Works;

namespace Workbench.Aligning.Search;

/// <summary>Makes links of the surest alignment; each unit that a gapped link passes over becomes an omission or addition.</summary>
internal static class LinkBuilder
{
    /// <summary>
    /// A two-sided link is as sure as its posterior. An omission or addition is as sure as that its unit is in no two-sided link:
    /// the alignments differ in where they leave it out, and all of them speak for it.
    /// </summary>
    public static IEnumerable<Link> Links(Lattice lattice)
    {
        var (omitted, added) = lattice.Alone;
        foreach (var link in lattice.SurestPath())
        {
            if (!link.Shape.IsOneSided)
            {
                var (rows, columns) = (Group(link.Original, link.Shape.Original, true), Group(link.Version, link.Shape.Version, true));
                yield return new Link(rows, columns) { Confidence = Calibration.Units.Tied(link.Weight, rows.Count + columns.Count) };
            }

            foreach (var unit in Group(link.Original, link.Shape.Original, link.Shape.IsOneSided))
            {
                yield return new Link([unit], []) { Confidence = Calibration.Units.Alone(omitted[unit.Value - lattice.Start.Row]) };
            }

            foreach (var unit in Group(link.Version, link.Shape.Version, link.Shape.IsOneSided))
            {
                yield return new Link([], [unit]) { Confidence = Calibration.Units.Alone(added[unit.Value - lattice.Start.Column]) };
            }
        }
    }

    private static UnitGroup Group(int first, UnitPattern pattern, bool belonging) =>
        UnitGroup.Of([.. Enumerable.Range(0, pattern.Span).Where(o => pattern.Contains(o) == belonging).Select(o => new UnitIndex(first + o))]);
}
