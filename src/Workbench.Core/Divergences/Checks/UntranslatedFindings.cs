using Workbench.Aligning.WordLinks;
using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>Words of the original left standing: in its own letters, or romanised though they are no names.</summary>
internal static class UntranslatedFindings
{
    private const float LeastLikeness = 0.75f;
    private const int ShortestLoan = 5;

    public static IEnumerable<Divergence> Of(RowContext row)
    {
        if (row.OriginalLanguage != Language.Russian || row.Text.Language == Language.Russian)
        {
            yield break;
        }

        for (var v = 0; v < row.Words.Count; v++)
        {
            var word = row.Words.Words[v];
            if (word.Text.Any(IsCyrillic))
            {
                yield return row.Finding(DivergenceKind.Untranslated, Severity.Major, Counterpart(row, v), (v, v), 0.95);
            }
            else if (IsRomanised(row, v))
            {
                yield return row.Finding(DivergenceKind.Untranslated, Severity.Info, Counterpart(row, v), (v, v), 0.6);
            }
        }
    }

    private static (int, int)? Counterpart(RowContext row, int v) =>
        row.Reading.ToOriginal[v].Word is >= 0 and var o ? (o, o) : null;

    private static bool IsRomanised(RowContext row, int v)
    {
        var (word, linker) = (row.Words.Words[v], row.Basis[row.Version].Linker);
        return word.Sort == WordSort.Content && !word.IsCapital && word.Key.Length >= ShortestLoan && !linker.KnowsVersion(word)
            && row.Reading.ToOriginal[v] is { Word: >= 0, Strength: >= LeastLikeness } counterpart
            && !row.Original.Words[counterpart.Word].IsCapital
            && row.Sisters.All(s => !Array.Exists(s.Version.Words, w => w.Key == word.Key));
    }

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';
}
