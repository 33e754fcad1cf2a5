using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>
/// Words of sense without counterpart inside linked passages: left out, added, or standing for something else. A word left
/// over on one side weighs when the other side has none left over that it might render after all, and when another version
/// has it; in a free version a single word is a free choice, and only a run of them is worth a look.
/// </summary>
internal static class WordFindings
{
    private const int MostLeft = 2;
    private const int LeastWords = 6;
    private const double MostLeftShare = 0.25;
    private const double Kept = 0.6;
    private const double SurelyKept = 0.9;
    private const double Lacking = 0.3;
    private const int Together = 5;

    public static IEnumerable<Divergence> Of(RowContext row, RowPassage passage)
    {
        var left = Leftovers.Of(row, passage);
        var turning = row.Sense(row.Original, passage.Original).Places();
        var linker = row.Basis[row.Version].Linker;
        var missed = new List<int>();
        foreach (var o in left.Lost.Where(o => row.Costs.Lacking[o] >= WordLimits.Mention))
        {
            var v = row.Reading.ToVersion[o].Word;
            if (v >= 0 && NameFindings.IsSpelling(row.Original.Words[o], row.Words.Words[v]))
            {
                continue;
            }

            var isGrave = v >= 0 ? IsAnother(row, o, v) : IsMissed(row, left, o) || (!turning.Contains(o) && IsClosedOver(row, passage, left, o));
            isGrave |= !turning.Contains(o) && IsTelling(row, left) && IsShort(row) && left.Lost.Count > left.Added.Count && row.Costs.Lacking[o] >= Limit(row, o, v);
            if (v < 0 && !isGrave)
            {
                missed.Add(o);
                continue;
            }

            if (v >= 0 && !isGrave && !IsKept(row, o, SurelyKept) && !(linker.KnowsOriginal(row.Original.Words[o]) && linker.KnowsVersion(row.Words.Words[v])))
            {
                continue;
            }

            yield return row.Finding(
                v >= 0 ? DivergenceKind.Mistranslation : DivergenceKind.Omission,
                isGrave ? Severity.Major : IsLiteral(row) && IsKept(row, o, SurelyKept) && !row.IsInSisters(v) ? Severity.Minor : Severity.Info,
                (o, o),
                v >= 0 ? (v, v) : null,
                1 - Math.Exp(-row.Costs.Lacking[o]));
        }

        // A year that «года» follows is told by its figures, and there is a word for a thing in one language and none in another.
        foreach (var run in Runs(missed.Where(o => !turning.Contains(o) || IsKept(row, o, SurelyKept)), row.Original))
        {
            yield return row.Finding(DivergenceKind.Omission, Slight(row, run.Count, left.Lost.Count - left.Added.Count), (run[0], run[^1]), null, 1 - Math.Exp(-run.Max(o => row.Costs.Lacking[o])));
        }

        foreach (var run in Runs(left.Added.Where(v => row.Costs.Extra[v] >= WordLimits.Mention && row.Reading.ToOriginal[v].Word < 0), row.Words))
        {
            yield return row.Finding(DivergenceKind.Addition, Slight(row, run.Count, left.Added.Count - left.Lost.Count), null, (run[0], run[^1]), 1 - Math.Exp(-run.Max(v => row.Costs.Extra[v])));
        }
    }

    /// <param name="surplus">How many more words are left over on this side than on the other, which might render them after all.</param>
    private static Severity Slight(RowContext row, int words, int surplus) => surplus > 0 && (words > 1 || IsLiteral(row)) ? Severity.Minor : Severity.Info;

    /// <summary>A letter by itself, or the point after one.</summary>
    private static bool IsInitial(SideWords side, int w) =>
        side.Words[w].Text is [var letter] && (char.IsLetter(letter) || (letter == '.' && side.Words[w - 1].Text is [var before] && char.IsLetter(before)));

    /// <summary>Words that nothing but small words and initials parts are one passage.</summary>
    private static List<List<int>> Runs(IEnumerable<int> words, SideWords side)
    {
        var runs = new List<List<int>>();
        foreach (var word in words)
        {
            if (runs.Count > 0 && side.UnitOf[runs[^1][^1]] == side.UnitOf[word]
                && Enumerable.Range(runs[^1][^1] + 1, word - runs[^1][^1] - 1).All(w => side.Words[w].Sort == WordSort.Function || IsInitial(side, w)))
            {
                runs[^1].Add(word);
            }
            else
            {
                runs.Add([word]);
            }
        }

        return runs;
    }

    /// <summary>Another version has the word, this one nothing, and fewer words to spare than it has lost.</summary>
    private static bool IsMissed(RowContext row, Leftovers left, int o) =>
        IsLiteral(row) && left.Lost.Count - left.Added.Count > 1 && row.Reading.ToVersion[o].Support < Lacking && IsKept(row, o, Kept);

    /// <summary>
    /// Another version has the word; here what renders the words of sense before and after it stands together, with nothing between that might
    /// render it, and no compound holds it, as <c>germline</c> is the germ-line.
    /// </summary>
    private static bool IsClosedOver(RowContext row, RowPassage passage, Leftovers left, int o)
    {
        if (!IsLiteral(row) || left.Share > MostLeftShare || !IsKept(row, o, SurelyKept)
            || row.Sisters.Where(s => s.ToVersion[o].Word >= 0).Any(s => row.Words.Words.Any(w => Joined(w).Contains(Joined(s.Version.Words[s.ToVersion[o].Word]), StringComparison.Ordinal))))
        {
            return false;
        }

        var at = Array.IndexOf(passage.Original, o);
        var (before, after) = (Rendered(passage.Original[..at].Reverse()), Rendered(passage.Original[(at + 1)..]));
        return before >= 0 && after - before is > 0 and <= Together
            && !Enumerable.Range(before + 1, after - before - 1).Any(v => VersionReading.IsContent(row.Words.Words[v]) && row.Reading.ToOriginal[v].Support < Kept);

        int Rendered(IEnumerable<int> words) => words.Where(w => VersionReading.IsContent(row.Original.Words[w]))
            .Select(w => row.Reading.ToVersion[w]).FirstOrDefault(c => c.Support >= Kept, Counterpart.None).Word;
    }

    private static string Joined(LinkWord word) => word.Key.Replace("-", "", StringComparison.Ordinal);

    /// <summary>Another version has the name; in its place here stands a word that no other version has.</summary>
    private static bool IsAnother(RowContext row, int o, int v) =>
        IsLiteral(row) && row.Reading.ToVersion[o].Support < Lacking && IsKept(row, o, SurelyKept)
        && row.Original.Words[o].IsCapital && !row.Original.OpensSentence(o)
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
