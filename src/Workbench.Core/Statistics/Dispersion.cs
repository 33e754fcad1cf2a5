using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Statistics;

/// <summary>
/// How far the versions of one language lie apart, row by row: where translators agree, the passage left them little choice. After the measure
/// «Eddy» of Cheesman and others (2016, doi:10.1093/llc/fqw027), here over sets of stems.
/// </summary>
public static class Dispersion
{
    /// <summary>
    /// For every row the mean over all pairs of versions in one language of the share of their stems that only one of the two has (the Jaccard
    /// distance), 0 to 1. Null where fewer than two versions of a language have the row.
    /// </summary>
    public static ImmutableArray<double?> Of(AlignedWork work, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var languages = Enumerable.Range(0, work.Versions.Length).GroupBy(version => work.Versions[version].Text.Language)
            .Where(group => group.Key.IsKnown && group.Count() > 1).Select(group => (Stems: new StemSets(group.Key), Versions: group.ToArray())).ToList();
        var spread = ImmutableArray.CreateBuilder<double?>(work.Rows.Length);
        foreach (var row in work.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            var distances = languages.SelectMany(language => Distances(work, row, language.Versions, language.Stems)).ToList();
            spread.Add(distances.Count == 0 ? null : distances.Average());
        }

        return spread.MoveToImmutable();
    }

    private static IEnumerable<double> Distances(AlignedWork work, Row row, int[] versions, StemSets stems)
    {
        var sets = versions.Where(version => !row.Cells[version].Units.IsEmpty).Select(version => stems.Of(work.VersionText(row, version))).Where(set => set.Count > 0).ToList();
        for (var left = 0; left < sets.Count; left++)
        {
            for (var right = left + 1; right < sets.Count; right++)
            {
                var shared = sets[left].Count(sets[right].Contains);
                yield return 1 - (shared / (double)(sets[left].Count + sets[right].Count - shared));
            }
        }
    }

    /// <summary>The stems of texts; a word is stemmed once, however often it is met.</summary>
    private sealed class StemSets(Language language)
    {
        private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

        public HashSet<string> Of(string text)
        {
            var stems = new HashSet<string>(StringComparer.Ordinal);
            foreach (var word in WordTokenizer.Tokenize(text).Where(token => char.IsLetterOrDigit(token[0])))
            {
                stems.Add(known.TryGetValue(word, out var stem) ? stem : known[word] = Stemmers.Stem(word, language));
            }

            return stems;
        }
    }
}
