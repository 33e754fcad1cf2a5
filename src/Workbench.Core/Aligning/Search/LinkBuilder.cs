using Workbench.Aligning.Shapes;
using Workbench.Works;

namespace Workbench.Aligning.Search;

/// <summary>Makes links of the best alignment; each unit that a gapped link passes over becomes an omission or addition.</summary>
internal static class LinkBuilder
{
    /// <summary>
    /// A two-sided link is as sure as its posterior. An omission or addition is as sure as that its unit is in no two-sided link:
    /// the alignments differ in where they leave it out, and all of them speak for it.
    /// </summary>
    public static IEnumerable<Link> Links(Lattice lattice)
    {
        var (omitted, added) = lattice.Alone();
        foreach (var link in lattice.BestPath())
        {
            if (!link.Shape.IsOneSided)
            {
                yield return new Link(Group(link.Original, link.Shape.Original, true), Group(link.Version, link.Shape.Version, true)) { Confidence = link.Weight };
            }

            foreach (var unit in Group(link.Original, link.Shape.Original, link.Shape.IsOneSided))
            {
                yield return new Link([unit], []) { Confidence = omitted[unit.Value - lattice.Start.Row] };
            }

            foreach (var unit in Group(link.Version, link.Shape.Version, link.Shape.IsOneSided))
            {
                yield return new Link([], [unit]) { Confidence = added[unit.Value - lattice.Start.Column] };
            }
        }
    }

    private static UnitGroup Group(int first, UnitPattern pattern, bool belonging) =>
        UnitGroup.Of([.. Enumerable.Range(0, pattern.Span).Where(o => pattern.Contains(o) == belonging).Select(o => new UnitIndex(first + o))]);
}
