using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>One name of the original that the versions write in different ways.</summary>
internal static class RomanisationFindings
{
    private const float LeastLikeness = 0.3f;

    private const int ShortestName = 4;

    public static IEnumerable<Divergence> Of(RowContext row)
    {
        for (var o = 0; o < row.Original.Count; o++)
        {
            if (!row.Original.Words[o].IsCapital || (row.Original.OpensSentence(o) && row.Reading.ToVersion[o].Strength < LeastLikeness) || row.Reading.ToVersion[o].Word < 0)
            {
                continue;
            }

            var v = row.Reading.ToVersion[o].Word;
            var here = row.Words.Words[v];
            var other = row.Sisters.FirstOrDefault(s => s.ToVersion[o].Word >= 0 && Base(s.Version.Words[s.ToVersion[o].Word].Key) != Base(here.Key));
            if (here.Key == row.Original.Words[o].Key)
            {
                continue;
            }

            if (here.IsCapital && other is not null && other.Version.Words[other.ToVersion[o].Word] is { IsCapital: true } there)
            {
                var finding = row.Finding(DivergenceKind.Name, Severity.Info, (o, o), (v, v), 0.8);
                yield return finding with { Evidence = $"{finding.Evidence} ≠ {there.Text}" };
            }
            else if (IsOdd(row, o, v))
            {
                yield return row.Finding(DivergenceKind.Name, Severity.Info, (o, o), (v, v), 0.6);
            }
        }
    }

    /// <summary>Like the name in its consonants, but by no system the name in Latin letters, nor its known rendering.</summary>
    private static bool IsOdd(RowContext row, int o, int v)
    {
        var (name, written, linker) = (row.Original.Words[o], row.Words.Words[v], row.Basis[row.Version].Linker);
        return row.OriginalLanguage == Language.Russian && row.Text.Language == Language.English && written.IsCapital && name.Key.Length >= ShortestName
            && row.Reading.ToVersion[o].Strength >= LeastLikeness
            && !linker.IsInDictionary(name, written)
            && !Romanisation.CanBe(name.Key, Base(written.Key));
    }

    private static string Base(string key) => key.EndsWith("'s", StringComparison.Ordinal) ? key[..^2] : key;
}
