using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;
using Workbench.Lexicons;

namespace Workbench.Divergences.Checks;

/// <summary>A word of the version that says the opposite of what the original's word is rendered by.</summary>
internal static class OppositeFindings
{
    private const float LeastStrength = 0.3f;
    private const double Sure = 0.75;

    public static IEnumerable<Divergence> Of(RowContext row, RowPassage passage)
    {
        var linker = row.Basis[row.Version].Linker;
        var extra = passage.Version.Where(v => row.Words.Words[v].Sort == WordSort.Content && row.Reading.ToOriginal[v].Strength < LeastStrength).ToList();
        var lacking = passage.Original.Where(o => row.Original.Words[o].Sort == WordSort.Content && row.Reading.ToVersion[o].Strength < LeastStrength).ToList();
        var turned = SenseReading.Of(row.Original, passage.Original, row.OriginalLanguage).Of("negation", "strong").Count + SenseReading.Of(row.Words, passage.Version, row.Text.Language).Of("negation", "strong").Count;
        if (turned > 0 || extra.Count == 0 || lacking.Count == 0 || row.OriginalLanguage == row.Text.Language)
        {
            yield break;
        }

        foreach (var o in lacking)
        {
            var renderings = linker.StemsOfRenderings(row.Original.Words[o]);
            var opposite = extra.FindIndex(v => linker.VersionStems(row.Words.Words[v]).Any(e => renderings.Any(r => Opposites.Are(r, e, row.Text.Language))));
            if (opposite >= 0 && row.Reading.ToVersion[o].Word is var place && (place < 0 || place == extra[opposite]) && !row.Sisters.Any(s => s.Version.Words.Any(w => w.Stems.Intersect(row.Words.Words[extra[opposite]].Stems).Any())))
            {
                yield return row.Finding(DivergenceKind.Mistranslation, row.Sisters.IsEmpty || row.Sisters.Any(s => s.ToVersion[o].Strength >= LeastStrength) ? Severity.Critical : Severity.Minor, (o, o), (extra[opposite], extra[opposite]), Sure);
            }
        }
    }
}
