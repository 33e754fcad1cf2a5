using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Words;

/// <summary>
/// Every pair of word types that stands together in some link or in the prior table, numbered by the original's word,
/// and for each link the numbers of its pairs: row by row of the original's tokens.
/// </summary>
internal sealed class CooccurringPairs
{
    private CooccurringPairs(int[] rowStarts, int[] original, int[] version, float[] priorToVersion, float[] priorToOriginal, int[] indexStarts, int[] index)
    {
        RowStarts = rowStarts;
        Original = original;
        Version = version;
        PriorToVersion = priorToVersion;
        PriorToOriginal = priorToOriginal;
        IndexStarts = indexStarts;
        Index = index;
    }

    public int Count => Version.Length;

    public int[] RowStarts { get; }

    public int[] Original { get; }

    public int[] Version { get; }

    public float[] PriorToVersion { get; }

    public float[] PriorToOriginal { get; }

    public int[] IndexStarts { get; }

    public int[] Index { get; }

    public static CooccurringPairs Collect(UnitTokens original, UnitTokens version, TranslationTable prior, SoftLink[] links)
    {
        var (occurrenceStarts, occurrences) = Occurrences(original, links);
        var indexStarts = new int[links.Length + 1];
        for (var l = 0; l < links.Length; l++)
        {
            indexStarts[l + 1] = checked(indexStarts[l] + (Tokens(original, links[l].Original, links[l].OriginalCount).Length
                * Tokens(version, links[l].Version, links[l].VersionCount).Length));
        }

        var index = new int[indexStarts[^1]];
        var rowStarts = new int[original.Types.Length + 1];
        var (originals, versions, priorToVersion, priorToOriginal) = (new List<int>(), new List<int>(), new List<float>(), new List<float>());
        var number = new int[version.Types.Length];
        Array.Fill(number, -1);
        for (var r = 0; r < original.Types.Length; r++)
        {
            var first = versions.Count;
            for (var k = prior.RowStarts[r]; k < prior.RowStarts[r + 1]; k++)
            {
                number[prior.Version[k]] = versions.Count;
                Add(r, prior.Version[k], prior.ToVersion[k], prior.ToOriginal[k]);
            }

            for (var o = occurrenceStarts[r]; o < occurrenceStarts[r + 1]; o++)
            {
                var (l, position) = occurrences[o];
                var columns = Tokens(version, links[l].Version, links[l].VersionCount);
                var row = index.AsSpan(indexStarts[l] + (position * columns.Length), columns.Length);
                for (var c = 0; c < columns.Length; c++)
                {
                    ref var k = ref number[columns[c]];
                    if (k < first)
                    {
                        k = versions.Count;
                        Add(r, columns[c], 0, 0);
                    }

                    row[c] = k;
                }
            }

            rowStarts[r + 1] = versions.Count;
        }

        return new CooccurringPairs(rowStarts, [.. originals], [.. versions], [.. priorToVersion], [.. priorToOriginal], indexStarts, index);

        void Add(int originalType, int versionType, float toVersion, float toOriginal)
        {
            originals.Add(originalType);
            versions.Add(versionType);
            priorToVersion.Add(toVersion);
            priorToOriginal.Add(toOriginal);
        }
    }

    private static ReadOnlySpan<int> Tokens(UnitTokens side, int first, int count) => side.Tokens.AsSpan(side.Starts[first]..side.Starts[first + count]);

    /// <summary>Where each of the original's word types stands: in which link, as which of its tokens.</summary>
    private static (int[] Starts, (int Link, int Position)[] Occurrences) Occurrences(UnitTokens original, SoftLink[] links)
    {
        var starts = new int[original.Types.Length + 1];
        foreach (var link in links)
        {
            foreach (var type in Tokens(original, link.Original, link.OriginalCount))
            {
                starts[type + 1]++;
            }
        }

        for (var r = 0; r < original.Types.Length; r++)
        {
            starts[r + 1] += starts[r];
        }

        var next = starts.AsSpan(0, original.Types.Length).ToArray();
        var occurrences = new (int, int)[starts[^1]];
        for (var l = 0; l < links.Length; l++)
        {
            var tokens = Tokens(original, links[l].Original, links[l].OriginalCount);
            for (var position = 0; position < tokens.Length; position++)
            {
                occurrences[next[tokens[position]]++] = (l, position);
            }
        }

        return (starts, occurrences);
    }
}
