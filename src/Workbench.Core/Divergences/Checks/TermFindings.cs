using Workbench.Aligning.WordLinks;

namespace Workbench.Divergences.Checks;

/// <summary>Terms that the version renders otherwise here than everywhere else.</summary>
internal static class TermFindings
{
    private const double Sure = 0.5;

    public static IEnumerable<Divergence> Of(RowContext row)
    {
        var basis = row.Basis[row.Version];
        for (var o = 0; o < row.Original.Count; o++)
        {
            var word = row.Original.Words[o];
            if (word is { Sort: WordSort.Content, Stems: [var stem] } && !row.Reading.ToVersion[o].IsOutside
                && basis.Terms.TryGetValue(stem, out var rendering) && !row.HasStem(rendering.Stem) && Place(row, o) is { } place)
            {
                yield return row.Finding(DivergenceKind.Term, Severity.Info, (o, o), place, Sure * rendering.Share);
            }
        }
    }

    private static (int, int)? Place(RowContext row, int o) => row.Reading.ToVersion[o].Word is >= 0 and var v ? (v, v) : null;
}
