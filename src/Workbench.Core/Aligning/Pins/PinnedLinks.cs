using Workbench.Aligning.Shapes;
using Workbench.Works;

namespace Workbench.Aligning.Pins;

/// <summary>What pins teach about the words of their pair.</summary>
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

    private static bool IsRun(UnitGroup units) => !units.IsEmpty && units.Count <= LongestPattern && units.Last.Value - units.First.Value + 1 == units.Count;
}
