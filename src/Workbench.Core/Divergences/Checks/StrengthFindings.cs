using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;
using Workbench.Lexicons;
using Workbench.Works;

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
        var told = new HashSet<int>();
        foreach (var o in passage.Original.Where(o => row.Original.Words[o].Sort == WordSort.Content && row.Reading.ToVersion[o].Strength < LeastStrength))
        {
            var renderings = linker.StemsOfRenderings(row.Original.Words[o]);
            foreach (var v in free)
            {
                if (Step(row, renderings, v) is { } by)
                {
                    told.Add(v);
                    yield return row.Finding(KindOf(by), Math.Abs(by) > 1 ? Severity.Major : Severity.Minor, (o, o), (v, v), Sure);
                    break;
                }
            }
        }

        // What no dictionary ties to the original may still be milder or stronger than what another version has in its place.
        foreach (var v in free.Where(v => row.ScaledThere.Length > 0 && !told.Contains(v) && !row.IsInSisters(v)))
        {
            if (Step(row, row.ScaledThere, v) is { } by)
            {
                var o = row.Reading.ToOriginal[v].Word;
                yield return row.Finding(KindOf(by), Severity.Minor, o >= 0 ? (o, o) : null, (v, v), Sure / 2);
            }
        }
    }

    private static DivergenceKind KindOf(int by) => by < 0 ? DivergenceKind.Softened : DivergenceKind.Strengthened;

    private static int? Step(RowContext row, IEnumerable<string> from, int v) =>
        from.SelectMany(r => row.Basis[row.Version].Linker.VersionStems(row.Words.Words[v]).Select(e => StrengthScales.Compare(r, e, row.Text.Language))).FirstOrDefault(s => s is not null);

    public static string[] ScaledThere(IEnumerable<VersionReading> sisters, WordLinker linker, SideWords own, Language language)
    {
        var known = own.Words.SelectMany(w => w.Stems).ToHashSet();
        return [.. sisters.SelectMany(s => s.Version.Words).Where(w => w.Sort == WordSort.Content && !w.Stems.Any(known.Contains))
            .SelectMany(linker.VersionStems).Where(stem => StrengthScales.Has(stem, language)).Distinct(StringComparer.Ordinal)];
    }
}
