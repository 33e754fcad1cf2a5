using Workbench.Works;

namespace Workbench.Aligning.Moves;

/// <summary>Finds what the monotone search may have put where it does not belong for want of a better place.</summary>
internal static class LooseParts
{
    /// <summary>A unit whose link loses more is held fast.</summary>
    private const double MostCost = 2;

    public static List<LoosePart> OfOriginal(IEnumerable<Link> links, Func<UnitGroup, UnitGroup, double> evidence) =>
        Of(links.Where(l => !l.IsAddition), l => l.Original, l => l.IsOmission, (rest, link) => evidence(rest, link.Version));

    public static List<LoosePart> OfVersion(IEnumerable<Link> links, Func<UnitGroup, UnitGroup, double> evidence) =>
        Of(links.Where(l => !l.IsOmission), l => l.Version, l => l.IsAddition, (rest, link) => evidence(link.Original, rest));

    private static List<LoosePart> Of(IEnumerable<Link> links, Func<Link, UnitGroup> side, Func<Link, bool> isAlone, Func<UnitGroup, Link, double> evidence)
    {
        var parts = new List<LoosePart>();
        foreach (var link in links)
        {
            var units = side(link);
            if (isAlone(link))
            {
                parts.Add(new LoosePart(units, link, 0));
                continue;
            }

            var whole = units.Count > 1 ? evidence(units, link) : 0;
            foreach (var edge in units.Count > 1 ? [units.First, units.Last] : Array.Empty<UnitIndex>())
            {
                if (Math.Max(0, whole - evidence(Without(units, edge), link)) is var cost and <= MostCost)
                {
                    parts.Add(new LoosePart([edge], link, cost));
                }
            }
        }

        return parts;
    }

    public static UnitGroup Without(UnitGroup units, UnitIndex one) => UnitGroup.Of([.. units.Where(u => u != one)]);
}
