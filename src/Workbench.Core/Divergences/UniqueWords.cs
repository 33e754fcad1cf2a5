namespace Workbench.Divergences;

/// <summary>Cuts two runs of words at those that occur exactly once on either side and in the same order.</summary>
internal static class UniqueWords
{
    /// <summary>The parts between the common unique words, which themselves are in none.</summary>
    public static IEnumerable<DiffBlock> Cut(DiffWord[] left, DiffWord[] right)
    {
        var (doneLeft, doneRight) = (0, 0);
        foreach (var (l, r) in LongestAscending(CommonUnique(left, right)))
        {
            yield return new DiffBlock(doneLeft, l - doneLeft, doneRight, r - doneRight);
            (doneLeft, doneRight) = (l + 1, r + 1);
        }

        yield return new DiffBlock(doneLeft, left.Length - doneLeft, doneRight, right.Length - doneRight);
    }

    private static List<(int Left, int Right)> CommonUnique(DiffWord[] left, DiffWord[] right)
    {
        var places = Unique(right);
        return [.. Unique(left).Where(p => places.ContainsKey(p.Key)).Select(p => (p.Value, places[p.Key])).OrderBy(p => p.Value)];
    }

    private static Dictionary<string, int> Unique(DiffWord[] words) =>
        words.Select((word, place) => (word.Key, place)).GroupBy(w => w.Key, w => w.place, StringComparer.Ordinal)
            .Where(g => !g.Skip(1).Any()).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>The longest chain that ascends on the right as well, by patience sorting.</summary>
    private static List<(int Left, int Right)> LongestAscending(List<(int Left, int Right)> pairs)
    {
        var tops = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var pile = tops.Count == 0 ? 0 : PileFor(pairs, tops, pairs[i].Right);
            before[i] = pile == 0 ? -1 : tops[pile - 1];
            if (pile == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[pile] = i;
            }
        }

        var chain = new List<(int, int)>();
        for (var i = tops.Count == 0 ? -1 : tops[^1]; i >= 0; i = before[i])
        {
            chain.Add(pairs[i]);
        }

        chain.Reverse();
        return chain;
    }

    private static int PileFor(List<(int Left, int Right)> pairs, List<int> tops, int right)
    {
        var (low, high) = (0, tops.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pairs[tops[middle]].Right < right ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
