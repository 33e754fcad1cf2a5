using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>
/// Words of sense without counterpart inside linked passages: left out, added, or standing for something else. A word left
/// over on one side weighs when the other side has none left over that it might render after all.
/// </summary>
internal static class WordFindings
{
    /// <summary>With more words left over on a side the version is free here, and a single word tells nothing.</summary>
    private const int MostLeft = 2;

    private const int LeastWords = 6;
    private const double MostLeftShare = 0.25;

    public static IEnumerable<Divergence> Of(RowContext row, RowPassage passage)
    {
        var lost = Left(passage.Original, row.Original, row.Reading.ToVersion);
        var added = Left(passage.Version, row.Words, row.Reading.ToOriginal);
        var (limitLost, limitVerb, limitAdded) = row.Sisters.IsEmpty
            ? (WordLimits.LostAlone, WordLimits.VerbAlone, WordLimits.AddedAlone)
            : (WordLimits.Lost, WordLimits.Verb, WordLimits.Added);
        var isTelling = passage.Original.Count(o => VersionReading.IsContent(row.Original.Words[o])) >= LeastWords;
        isTelling &= row.Sisters.IsEmpty
            ? added.Count == 0 && lost.Count <= MostLeft
            : lost.Count + added.Count <= MostLeftShare * (passage.Original.Count(o => VersionReading.IsContent(row.Original.Words[o])) + passage.Version.Count(v => VersionReading.IsContent(row.Words.Words[v])));
        var isShort = row.Sisters.IsEmpty || row.Reading.ContentCount < row.Sisters.Average(s => s.ContentCount);
        var turning = SenseReading.Of(row.Original, passage.Original, row.OriginalLanguage).Places();
        foreach (var o in lost.Where(o => row.Costs.Lacking[o] >= WordLimits.Mention))
        {
            var v = row.Reading.ToVersion[o].Word;
            var limit = row.Basis[row.Version].Linker.IsVerb(row.Original.Words[o]) && v < 0 ? limitVerb : limitLost;
            var severity = row.Costs.Lacking[o] >= limit && lost.Count > added.Count && isShort && isTelling && !turning.Contains(o) ? Severity.Major : Severity.Minor;
            yield return row.Finding(
                v >= 0 ? DivergenceKind.Mistranslation : DivergenceKind.Omission, severity, (o, o), v >= 0 ? (v, v) : null, 1 - Math.Exp(-row.Costs.Lacking[o]));
        }

        foreach (var v in added.Where(v => row.Costs.Extra[v] >= WordLimits.Mention && row.Reading.ToOriginal[v].Word < 0))
        {
            var severity = row.Costs.Extra[v] >= limitAdded && lost.Count == 0 && added.Count <= MostLeft && isTelling ? Severity.Major : Severity.Minor;
            yield return row.Finding(DivergenceKind.Addition, severity, null, (v, v), 1 - Math.Exp(-row.Costs.Extra[v]));
        }
    }

    private static List<int> Left(int[] words, SideWords side, Counterpart[] counterparts) =>
        [.. words.Where(w => VersionReading.IsContent(side.Words[w]) && counterparts[w].Support < 0.5)];
}
