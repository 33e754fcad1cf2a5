namespace Workbench.Aligning.Pins;

/// <summary>
/// The pins that bound boxes: of those with both sides the longest chain that ascends in both texts. A pin outside it was
/// moved by hand; it stays too, but what stands before it in one text need not stand before it in the other.
/// </summary>
internal static class PinChain
{
    public static List<Link> Find(IEnumerable<Link> pins)
    {
        Link[] sorted = [.. pins.Where(p => !p.IsOmission && !p.IsAddition && !p.Moved).OrderBy(p => p.Original.First)];

        // Of all chains of one length the end that is lowest in the version, and the pin before each (Fredman 1975).
        var (lowest, ends) = (new List<int>(), new List<int>());
        var before = new int[sorted.Length];
        for (var at = 0; at < sorted.Length; at++)
        {
            var place = sorted[at].Version.First.Value;
            var found = lowest.BinarySearch(place);
            var length = found < 0 ? ~found : found;
            before[at] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
            {
                lowest.Add(place);
                ends.Add(at);
            }
            else
            {
                (lowest[length], ends[length]) = (place, at);
            }
        }

        var chain = new List<Link>();
        for (var at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = before[at])
        {
            chain.Add(sorted[at]);
        }

        chain.Reverse();
        return chain;
    }
}
