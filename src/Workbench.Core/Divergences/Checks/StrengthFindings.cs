using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;
using Workbench.Lexicons;

namespace Workbench.Divergences.Checks;

/// <summary>Words of the version that are milder or stronger than what the original's word is rendered by.</summary>
internal static class StrengthFindings
{
    private const float LeastStrength = 0.3f;
    private const double Sure = 0.6;

    public static IEnumerable<Divergence> Of(RowContext row, RowPassage passage)
    {
        var linker = row.Basis[row.Version].Linker;
        var free = passage.Version.Where(v => row.Words.Words[v].Sort == WordSort.Content && row.Reading.ToOriginal[v].Strength < LeastStrength).ToList();
        foreach (var o in passage.Original.Where(o => row.Original.Words[o].Sort == WordSort.Content && row.Reading.ToVersion[o].Strength < LeastStrength))
        {
            var renderings = linker.StemsOfRenderings(row.Original.Words[o]);
            foreach (var v in free)
            {
                var step = renderings.SelectMany(r => linker.VersionStems(row.Words.Words[v]).Select(e => StrengthScales.Compare(r, e, row.Text.Language)))
                    .FirstOrDefault(s => s is not null);
                if (step is { } by)
                {
                    var severity = Math.Abs(by) > 1 || !row.Sisters.IsEmpty && row.Sisters.All(s => s.ToVersion[o].Strength >= LeastStrength) ? Severity.Major : Severity.Minor;
                    yield return row.Finding(by < 0 ? DivergenceKind.Softened : DivergenceKind.Strengthened, severity, (o, o), (v, v), Sure);
                    break;
                }
            }
        }
    }
}
