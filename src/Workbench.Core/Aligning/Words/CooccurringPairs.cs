using System.Runtime.InteropServices;
using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Words;

/// <summary>
/// Every pair of word types that stands together in some link or in the prior table, numbered by the original's word,
/// and for each link the numbers of its pairs: row by row of the original's tokens.
/// </summary>
internal sealed class CooccurringPairs
{
    private readonly TranslationTable prior;
    private readonly List<int> version = [];

    private CooccurringPairs(UnitTokens original, UnitTokens version, TranslationTable prior, SoftLink[] links)
    {
        this.prior = prior;
        RowStarts = new int[original.Types.Length + 1];
        IndexStarts = new int[links.Length + 1];
        for (var l = 0; l < links.Length; l++)
        {
            IndexStarts[l + 1] = checked(IndexStarts[l] + (Tokens(original, links[l].Original, links[l].OriginalCount).Length
                * Tokens(version, links[l].Version, links[l].VersionCount).Length));
        }

        Index = new int[IndexStarts[^1]];
        Number(original, version, links);
    }

    public int Count => version.Count;

    /// <summary>Where the pairs of each of the original's words begin; those in the prior table come first, in its order.</summary>
    public int[] RowStarts { get; }

    /// <summary>The version's word of each pair.</summary>
    public ReadOnlySpan<int> Version => CollectionsMarshal.AsSpan(version);

    /// <summary>Where the pairs of each link begin in <see cref="Index"/>.</summary>
    public int[] IndexStarts { get; }

    public int[] Index { get; }

    public static CooccurringPairs Collect(UnitTokens original, UnitTokens version, TranslationTable prior, SoftLink[] links) => new(original, version, prior, links);

    /// <summary>What the prior table gives to the pairs of a word: the first ones; the others have nothing.</summary>
    public ReadOnlySpan<float> Prior(int row, bool forward) =>
        (forward ? prior.ToVersion : prior.ToOriginal).AsSpan(prior.RowStarts[row]..prior.RowStarts[row + 1]);

    private void Number(UnitTokens original, UnitTokens versionTokens, SoftLink[] links)
    {
        var (occurrenceStarts, occurrences) = Occurrences(original, links);
        var number = new int[versionTokens.Types.Length];
        Array.Fill(number, -1);
        for (var r = 0; r < original.Types.Length; r++)
        {
            var first = version.Count;
            for (var k = prior.RowStarts[r]; k < prior.RowStarts[r + 1]; k++)
            {
                number[prior.Version[k]] = version.Count;
                version.Add(prior.Version[k]);
            }

            for (var o = occurrenceStarts[r]; o < occurrenceStarts[r + 1]; o++)
            {
                var (l, position) = occurrences[o];
                var columns = Tokens(versionTokens, links[l].Version, links[l].VersionCount);
                var row = Index.AsSpan(IndexStarts[l] + (position * columns.Length), columns.Length);
                for (var c = 0; c < columns.Length; c++)
                {
                    ref var k = ref number[columns[c]];
                    if (k < first)
                    {
                        k = version.Count;
                        version.Add(columns[c]);
                    }

                    row[c] = k;
                }
            }

            RowStarts[r + 1] = version.Count;
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
