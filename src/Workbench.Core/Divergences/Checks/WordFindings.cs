using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>
/// Words of sense without counterpart inside linked passages: left out, added, or standing for something else. A word left
/// over on one side weighs when the other side has none left over that it might render after all, and when another version
/// has it; in a free version a single word weighs nothing.
/// </summary>
internal static class WordFindings
{
    private const int MostLeft = 2;
    private const int LeastWords = 6;
    private const double MostLeftShare = 0.25;
    private const double Kept = 0.6;
    private const double SurelyKept = 0.9;
    private const double Lacking = 0.3;

    public static IEnumerable<Divergence> Of(RowContext row, RowPassage passage)
    {
        var left = Leftovers.Of(row, passage);
        var turning = row.Sense(row.Original, passage.Original).Places();
        foreach (var o in left.Lost.Where(o => row.Costs.Lacking[o] >= WordLimits.Mention))
        {
            var v = row.Reading.ToVersion[o].Word;
            var isGrave = v >= 0 ? IsAnother(row, o, v) : IsMissed(row, left, o);
            isGrave |= !turning.Contains(o) && IsTelling(row, left) && IsShort(row) && left.Lost.Count > left.Added.Count && row.Costs.Lacking[o] >= Limit(row, o, v);
            yield return row.Finding(
                v >= 0 ? DivergenceKind.Mistranslation : DivergenceKind.Omission,
                isGrave ? Severity.Major : Severity.Minor,
                (o, o),
                v >= 0 ? (v, v) : null,
                1 - Math.Exp(-row.Costs.Lacking[o]));
        }

        foreach (var v in left.Added.Where(v => row.Costs.Extra[v] >= WordLimits.Mention && row.Reading.ToOriginal[v].Word < 0))
        {
            yield return row.Finding(DivergenceKind.Addition, Severity.Minor, null, (v, v), 1 - Math.Exp(-row.Costs.Extra[v]));
        }
    }

    /// <summary>Another version has the word, this one nothing, and fewer words to spare than it has lost.</summary>
    private static bool IsMissed(RowContext row, Leftovers left, int o) =>
        IsLiteral(row) && left.Lost.Count - left.Added.Count > 1 && row.Reading.ToVersion[o].Support < Lacking && IsKept(row, o, Kept);

    /// <summary>Another version has the name; in its place here stands a word that no other version has.</summary>
    private static bool IsAnother(RowContext row, int o, int v) =>
        IsLiteral(row) && row.Reading.ToVersion[o].Support < Lacking && IsKept(row, o, SurelyKept)
        && row.Original.Words[o].IsCapital
        && !row.IsInSisters(v);

    private static bool IsKept(RowContext row, int o, double support) => row.Sisters.Any(s => s.ToVersion[o].Support >= support);

    private static bool IsTelling(RowContext row, Leftovers left) => left.Originals >= LeastWords && (row.Sisters.IsEmpty
        ? left.Added.Count == 0 && left.Lost.Count <= MostLeft
        : IsLiteral(row) && left.Share <= MostLeftShare);

    private static bool IsShort(RowContext row) => row.Sisters.IsEmpty || row.Reading.ContentCount < row.Sisters.Average(s => s.ContentCount);

    private static bool IsLiteral(RowContext row) => row.Basis[row.Version].IsLiteral;

    private static double Limit(RowContext row, int o, int v)
    {
        var isVerb = row.Basis[row.Version].Linker.IsVerb(row.Original.Words[o]) && v < 0;
        return row.Sisters.IsEmpty
            ? isVerb ? WordLimits.VerbAlone : WordLimits.LostAlone
            : isVerb ? WordLimits.Verb : WordLimits.Lost;
    }
}
