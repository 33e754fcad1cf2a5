using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>A word of the version that says the opposite of what the original's word is rendered by.</summary>
internal static class OppositeFindings
{
    private const float LeastStrength = 0.3f;
    private const double Sure = 0.75;

    /// <summary>«Беречь от сырости» is to keep dry.</summary>
    private static readonly HashSet<string> Averting = new("от против без из-под вне".Split(' '), StringComparer.Ordinal);

    /// <summary>Within so many words two stand in one place.</summary>
    private const int Near = 4;

    /// <summary>As near a negation turns a word about.</summary>
    private const int Reach = 3;

    public static IEnumerable<Divergence> Of(RowContext row, RowPassage passage)
    {
        if (row.OriginalLanguage == row.Text.Language)
        {
            yield break;
        }

        var linker = row.Basis[row.Version].Linker;
        var extra = passage.Version.Where(v => row.Words.Words[v].Sort == WordSort.Content && row.Reading.ToOriginal[v].Strength < LeastStrength && !row.IsInSisters(v) && !IsTurned(row.Words, v, row.Text.Language)).ToList();
        foreach (var o in extra.Count == 0 ? [] : passage.Original.Where(o => IsLacking(row, o)))
        {
            string[] renderings = [.. linker.StemsInDictionary(row.Original.Words[o]), .. row.Sisters.Select(s => s.ToVersion[o]).Zip(row.Sisters)
                .Where(s => s.First is { Word: >= 0, Strength: >= LeastStrength }).SelectMany(s => linker.VersionStems(s.Second.Version.Words[s.First.Word]))];
            var opposite = extra.FindIndex(v => linker.VersionStems(row.Words.Words[v]).Any(e => renderings.Any(r => Opposites.Are(r, e, row.Text.Language))));
            if (opposite >= 0 && (row.Reading.ToVersion[o].Word == extra[opposite] || (row.Reading.ToVersion[o].Word < 0 && IsInItsPlace(row, passage, o, extra[opposite]))))
            {
                yield return row.Finding(DivergenceKind.Mistranslation, row.Basis[row.Version].IsLiteral ? Severity.Critical : Severity.Info, (o, o), (extra[opposite], extra[opposite]), Sure);
            }
        }
    }

    /// <summary>Whether a word of the version stands where one of the original would have its counterpart: beside what renders the words of sense beside that.</summary>
    private static bool IsInItsPlace(RowContext row, RowPassage passage, int o, int v)
    {
        var at = Array.IndexOf(passage.Original, o);
        return Enumerable.Range(Math.Max(0, at - Near), Math.Min(passage.Original.Length, at + Near + 1) - Math.Max(0, at - Near))
            .Select(i => row.Reading.ToVersion[passage.Original[i]]).Any(c => c is { Word: >= 0, Strength: >= LeastStrength } && Math.Abs(c.Word - v) <= Near);
    }

    private static bool IsLacking(RowContext row, int o) =>
        row.Original.Words[o].Sort == WordSort.Content && row.Reading.ToVersion[o].Strength < LeastStrength && !IsTurned(row.Original, o, row.OriginalLanguage)
        && !(o > 0 && Averting.Contains(row.Original.Words[o - 1].Key));

    private static bool IsTurned(SideWords side, int word, Language language)
    {
        var first = Math.Max(0, word - Reach);
        return SenseReading.Of(side, [.. Enumerable.Range(first, word - first)], language).Of("negation", "strong").Count > 0;
    }
}
