using Workbench.Works;

namespace Workbench.Aligning.Shapes;

/// <summary>Makes links of what a search found; each unit that a gapped link passes over becomes an omission or addition.</summary>
internal static class LinkBuilder
{
    /// <param name="originalOffset">How much the numbers of the original's units shrink, and of the version's.</param>
    public static IEnumerable<Link> Links(IEnumerable<SoftLink> found, int originalOffset = 0, int versionOffset = 0)
    {
        foreach (var link in found)
        {
            var (original, version) = (link.Original - originalOffset, link.Version - versionOffset);
            yield return new Link(Group(original, link.Shape.Original, true), Group(version, link.Shape.Version, true)) { Confidence = link.Weight };
            foreach (var unit in Group(original, link.Shape.Original, false))
            {
                yield return new Link([unit], []) { Confidence = link.Weight };
            }

            foreach (var unit in Group(version, link.Shape.Version, false))
            {
                yield return new Link([], [unit]) { Confidence = link.Weight };
            }
        }
    }

    private static UnitGroup Group(int first, UnitPattern pattern, bool belonging) =>
        UnitGroup.Of([.. Enumerable.Range(0, pattern.Span).Where(o => pattern.Contains(o) == belonging).Select(o => new UnitIndex(first + o))]);
}
