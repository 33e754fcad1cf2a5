using Workbench.Aligning.WordLinks;

namespace Workbench.Divergences.Checks;

/// <summary>Terms that the version renders otherwise here than everywhere else, or than the work's glossary has them.</summary>
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

        foreach (var term in row.Basis.Options.Glossary)
        {
            var stems = basis.Linker.ReadOriginal([.. term.Original.Split(' ')]).SelectMany(w => w.Stems).ToArray();
            var place = Array.FindIndex(row.Original.Words, w => stems.Length > 0 && w.Stems.Contains(stems[0]));
            if (place >= 0 && stems.All(s => row.Original.Words.Any(w => w.Stems.Contains(s))) && !row.Words.Units.IsEmpty
                && !term.Renderings.Any(r => basis.Linker.ReadVersion([.. r.Split(' ')]).SelectMany(w => w.Stems).All(row.HasStem)))
            {
                yield return row.Finding(DivergenceKind.Term, Severity.Major, (place, place), Place(row, place), 0.9);
            }
        }
    }

    private static (int, int)? Place(RowContext row, int o) => row.Reading.ToVersion[o].Word is >= 0 and var v ? (v, v) : null;
}
