namespace Workbench.Aligning.WordLinks;

/// <summary>Joins the links found from either side: grow-diag-final-and.</summary>
internal static class Symmetry
{
    private static readonly (int, int)[] Neighbours = [(-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1)];

    /// <param name="toVersion">For each word of the version its word of the original, -1 for none.</param>
    /// <param name="toOriginal">For each word of the original its word of the version.</param>
    public static PairGrid<bool> Join(int[] toVersion, int[] toOriginal)
    {
        var (originals, versions) = (toOriginal.Length, toVersion.Length);
        var linked = new PairGrid<bool>(originals, versions);
        var (hasOriginal, hasVersion) = (new bool[originals], new bool[versions]);
        void Set(int o, int v) => linked[o, v] = hasOriginal[o] = hasVersion[v] = true;
        bool Either(int o, int v) => toVersion[v] == o || toOriginal[o] == v;

        for (var o = 0; o < originals; o++)
        {
            if (toOriginal[o] is >= 0 and var v && toVersion[v] == o)
            {
                Set(o, v);
            }
        }

        for (var grown = true; grown;)
        {
            grown = false;
            for (var o = 0; o < originals; o++)
            {
                for (var v = 0; v < versions; v++)
                {
                    if (!linked[o, v])
                    {
                        continue;
                    }

                    foreach (var (down, right) in Neighbours)
                    {
                        var (no, nv) = (o + down, v + right);
                        if (no >= 0 && nv >= 0 && no < originals && nv < versions && !linked[no, nv]
                            && !(hasOriginal[no] && hasVersion[nv]) && Either(no, nv))
                        {
                            Set(no, nv);
                            grown = true;
                        }
                    }
                }
            }
        }

        for (var o = 0; o < originals; o++)
        {
            for (var v = 0; v < versions; v++)
            {
                if (!hasOriginal[o] && !hasVersion[v] && Either(o, v))
                {
                    Set(o, v);
                }
            }
        }

        return linked;
    }
}
