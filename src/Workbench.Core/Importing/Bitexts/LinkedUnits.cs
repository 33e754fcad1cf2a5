using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>Makes an alignment of links that name units by number, as a file has them: of two that name one unit the first counts, and what none names stands alone.</summary>
internal static class LinkedUnits
{
    /// <param name="doubled">How many times a unit was named again.</param>
    public static Alignment Align(int originals, int versions, IEnumerable<Link> links, out int doubled)
    {
        var (ours, theirs) = (new bool[originals], new bool[versions]);
        var once = new List<Link>();
        doubled = 0;
        foreach (var link in links)
        {
            var kept = link with { Original = Once(link.Original, ours), Version = Once(link.Version, theirs) };
            doubled += link.Original.Count + link.Version.Count - kept.Original.Count - kept.Version.Count;
            if (kept.Original.Count + kept.Version.Count > 0)
            {
                once.Add(kept.Original.Equals(link.Original) && kept.Version.Equals(link.Version) ? link : kept with { Sentences = [] });
            }
        }

        once.AddRange(Enumerable.Range(0, originals).Where(unit => !ours[unit]).Select(unit => new Link(UnitGroup.Range(unit, 1), UnitGroup.Empty)));
        once.AddRange(Enumerable.Range(0, versions).Where(unit => !theirs[unit]).Select(unit => new Link(UnitGroup.Empty, UnitGroup.Range(unit, 1))));
        return new Alignment(originals, versions, ReadingOrder.Sort(once, versions));
    }

    private static UnitGroup Once(UnitGroup units, bool[] met)
    {
        UnitIndex[] kept = [.. units.Where(unit => unit.Value < met.Length && !met[unit.Value])];
        Array.ForEach(kept, unit => met[unit.Value] = true);
        return UnitGroup.Of(kept);
    }
}
