namespace Workbench.Aligning.Words;

/// <summary>
/// Word-translation probabilities between two vocabularies, both ways, held by the original's word types:
/// entry k of word r, from <c>RowStarts[r]</c> on, ties it to the version's word <c>Version[k]</c>.
/// </summary>
internal sealed class TranslationTable
{
    public TranslationTable(int[] rowStarts, int[] version, float[] toVersion, float[] toOriginal, int versionTypes)
    {
        RowStarts = rowStarts;
        Version = version;
        ToVersion = toVersion;
        ToOriginal = toOriginal;
        OriginalMass = new float[rowStarts.Length - 1];
        VersionMass = new float[versionTypes];
        (ColumnStarts, ColumnEntries, Original) = Transpose(rowStarts, version, versionTypes);
        for (var r = 0; r < OriginalMass.Length; r++)
        {
            for (var k = rowStarts[r]; k < rowStarts[r + 1]; k++)
            {
                OriginalMass[r] += toVersion[k];
                VersionMass[version[k]] += toOriginal[k];
            }
        }
    }

    public int[] RowStarts { get; }

    public int[] Version { get; }

    /// <summary>The chance that the original's word is rendered by the version's, t(e|r).</summary>
    public float[] ToVersion { get; }

    /// <summary>The chance the other way round, t(r|e).</summary>
    public float[] ToOriginal { get; }

    /// <summary>The same entries by the version's word types.</summary>
    public int[] ColumnStarts { get; }

    public int[] ColumnEntries { get; }

    /// <summary>The original's word of each entry.</summary>
    public int[] Original { get; }

    /// <summary>How much of each word's renderings the table knows, 0 to 1.</summary>
    public float[] OriginalMass { get; }

    public float[] VersionMass { get; }

    /// <summary>
    /// The table before anything is learnt: each word's associations share its probability by strength and by the square
    /// root of the other word's frequency, and the strongest association says how much there is to share.
    /// </summary>
    public static TranslationTable FromAssociations(List<Association> associations, UnitTokens original, UnitTokens version)
    {
        var sorted = associations.OrderBy(a => a.Original).ThenBy(a => a.Version).ThenByDescending(a => a.Strength)
            .DistinctBy(a => (a.Original, a.Version)).ToArray();
        var starts = new int[original.Types.Length + 1];
        foreach (var association in sorted)
        {
            starts[association.Original + 1]++;
        }

        for (var r = 0; r < original.Types.Length; r++)
        {
            starts[r + 1] += starts[r];
        }

        return new TranslationTable(
            starts,
            [.. sorted.Select(a => a.Version)],
            Share(sorted, a => a.Original, a => a.Version, version.Frequencies, original.Types.Length),
            Share(sorted, a => a.Version, a => a.Original, original.Frequencies, version.Types.Length),
            version.Types.Length);
    }

    private static float[] Share(Association[] associations, Func<Association, int> given, Func<Association, int> other, int[] otherFrequencies, int types)
    {
        var total = new double[types];
        var strongest = new float[types];
        foreach (var a in associations)
        {
            total[given(a)] += a.Strength * Math.Sqrt(otherFrequencies[other(a)]);
            strongest[given(a)] = Math.Max(strongest[given(a)], a.Strength);
        }

        return [.. associations.Select(a => (float)(a.Strength * Math.Sqrt(otherFrequencies[other(a)]) / total[given(a)] * strongest[given(a)]))];
    }

    private static (int[] Starts, int[] Entries, int[] Original) Transpose(int[] rowStarts, int[] version, int versionTypes)
    {
        var starts = new int[versionTypes + 1];
        foreach (var e in version)
        {
            starts[e + 1]++;
        }

        for (var e = 0; e < versionTypes; e++)
        {
            starts[e + 1] += starts[e];
        }

        var next = starts.AsSpan(0, versionTypes).ToArray();
        var entries = new int[version.Length];
        var originals = new int[version.Length];
        for (var r = 0; r + 1 < rowStarts.Length; r++)
        {
            for (var k = rowStarts[r]; k < rowStarts[r + 1]; k++)
            {
                entries[next[version[k]]++] = k;
                originals[k] = r;
            }
        }

        return (starts, entries, originals);
    }
}
