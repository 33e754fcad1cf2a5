using Workbench.Aligning.Shapes;
using Workbench.Works;

namespace Workbench.Aligning.Pins;

/// <summary>Which links can be pins, and what they teach about the words of their pair.</summary>
internal static class PinnedLinks
{
    private const int LongestPattern = 30;

    /// <summary>The two-sided pins of neighbouring units as links that are sure.</summary>
    public static List<SoftLink> Teaching(IEnumerable<Link> pins, Func<UnitGroup, UnitGroup> judged, Func<UnitGroup, UnitGroup> judgedOfVersion) =>
        [.. from pin in pins
            where !pin.IsOmission && !pin.IsAddition
            let original = judged(pin.Original)
            let version = judgedOfVersion(pin.Version)
            where IsRun(original) && IsRun(version)
            select new SoftLink(original.First.Value, version.First.Value, new LinkShape(original.Count, version.Count), 1)];

    /// <exception cref="ArgumentException">A unit of a pin does not exist, or is in two pins.</exception>
    public static void Require(IReadOnlyCollection<Link> pins, int originalCount, int versionCount)
    {
        RequireEachOnce(pins.SelectMany(p => p.Original), originalCount, "original");
        RequireEachOnce(pins.SelectMany(p => p.Version), versionCount, "version");
    }

    private static void RequireEachOnce(IEnumerable<UnitIndex> pinned, int count, string side)
    {
        var seen = new HashSet<UnitIndex>();
        foreach (var unit in pinned)
        {
            if (unit.Value >= count || !seen.Add(unit))
            {
                throw new ArgumentException($"Unit {unit} of the {side} is in two pins, or does not exist.", nameof(pinned));
            }
        }
    }

    private static bool IsRun(UnitGroup units) => !units.IsEmpty && units.Count <= LongestPattern && units.Last.Value - units.First.Value + 1 == units.Count;
}
