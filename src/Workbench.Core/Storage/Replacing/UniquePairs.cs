namespace Workbench.Storage.Replacing;

/// <summary>The anchors of a patience diff: what occurs once in either list, in the longest run that ascends in both.</summary>
internal static class UniquePairs
{
    public static IEnumerable<(int Old, int New)> InOrder<T>(IReadOnlyList<T> old, IReadOnlyList<T> now)
        where T : notnull
    {
        var places = Unique(now);
        var pairs = Unique(old).Where(o => places.ContainsKey(o.Key)).Select(o => (Old: o.Value, New: places[o.Key])).OrderBy(p => p.Old).ToList();
        return LongestAscending(pairs);
    }

    private static Dictionary<T, int> Unique<T>(IReadOnlyList<T> items)
        where T : notnull =>
        items.Select((item, index) => (item, index)).GroupBy(x => x.item).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().index);

    private static Stack<(int Old, int New)> LongestAscending(List<(int Old, int New)> pairs)
    {
        var ends = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var pile = FirstNotBelow(ends, pairs, pairs[i].New);
            before[i] = pile == 0 ? -1 : ends[pile - 1];
            if (pile == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[pile] = i;
            }
        }

        var run = new Stack<(int Old, int New)>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
        {
            run.Push(pairs[i]);
        }

        return run;
    }

    private static int FirstNotBelow(List<int> ends, List<(int Old, int New)> pairs, int value)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pairs[ends[middle]].New < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
