using Workbench.Aligning.WordLinks;
using Workbench.Aligning.Words;
using Workbench.Divergences.Reading;
using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>Words of the original left standing: in its own letters, or romanised though they are no names.</summary>
internal static class UntranslatedFindings
{
    private const double LeastLikeness = 0.85;
    private const int ShortestLoan = 5;
    private const int ShortestSkeleton = 4;

    public static IEnumerable<Divergence> Of(RowContext row)
    {
        if (row.OriginalLanguage != Language.Russian || row.Text.Language == Language.Russian)
        {
            yield break;
        }

        for (var v = 0; v < row.Words.Count; v++)
        {
            var word = row.Words.Words[v];
            if (word.Text.AsSpan().IndexOfAnyInRange('\u0400', '\u04FF') >= 0)
            {
                yield return row.Finding(DivergenceKind.Untranslated, Severity.Major, Counterpart(row, v), (v, v), 0.95);
            }
        }

        foreach (var (passage, v) in row.Reading.Passages.SelectMany(p => p.Version.Select(v => (p, v))))
        {
            if (IsRomanised(row, passage, v))
            {
                yield return row.Finding(DivergenceKind.Untranslated, Severity.Info, Counterpart(row, v), (v, v), 0.6);
            }
        }
    }

    private static (int, int)? Counterpart(RowContext row, int v) =>
        row.Reading.ToOriginal[v].Word is >= 0 and var o ? (o, o) : null;

    /// <summary>In no dictionary, and letter for letter a word of the row that is no name.</summary>
    private static bool IsRomanised(RowContext row, RowPassage passage, int v)
    {
        var (word, linker) = (row.Words.Words[v], row.Basis[row.Version].Linker);
        return word.Sort == WordSort.Content && !word.IsCapital && word.Key.Length >= ShortestLoan && !linker.IsInDictionary(word)
            && passage.Original.Select(o => row.Original.Words[o]).Any(w => w is { Sort: WordSort.Content, IsCapital: false } && AreAlike(w.Skeleton, word.Skeleton))
            && row.Sisters.All(s => !Array.Exists(s.Version.Words, w => w.Key == word.Key));
    }

    private static bool AreAlike(string original, string version) =>
        Math.Min(original.Length, version.Length) >= ShortestSkeleton
        && 2.0 * Skeleton.CommonSubsequence(original, version) / (original.Length + version.Length) >= LeastLikeness;
}
