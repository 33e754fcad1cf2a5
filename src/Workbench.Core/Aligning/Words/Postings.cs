namespace Workbench.Aligning.Words;

/// <summary>Where each token type of one side stands: its units in order, one for every occurrence.</summary>
internal sealed class Postings
{
    private readonly int[] starts;
    private readonly int[] units;

    public Postings(UnitTokens side)
    {
        starts = new int[side.Types.Length + 1];
        foreach (var token in side.Tokens)
        {
            starts[token + 1]++;
        }

        for (var type = 0; type < side.Types.Length; type++)
        {
            starts[type + 1] += starts[type];
        }

        var next = starts.AsSpan(0, side.Types.Length).ToArray();
        units = new int[side.Tokens.Length];
        for (var unit = 0; unit < side.Units; unit++)
        {
            foreach (var token in side.Of(unit))
            {
                units[next[token]++] = unit;
            }
        }
    }

    public ReadOnlySpan<int> Of(int type) => units.AsSpan(starts[type]..starts[type + 1]);

    /// <summary>The occurrences in the units from <paramref name="first"/> up to, but not in, <paramref name="end"/>.</summary>
    public ReadOnlySpan<int> Of(int type, int first, int end)
    {
        var all = Of(type);
        return all.Length == 0 || (all[0] >= first && all[^1] < end) ? all : all[Before(all, first)..Before(all, end)];
    }

    private static int Before(ReadOnlySpan<int> sorted, int unit)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < unit ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
