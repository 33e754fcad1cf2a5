using Workbench.Aligning.WordLinks;
using Workbench.Aligning.Words;
using Workbench.Divergences.Reading;
using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>Names of either side without counterpart: lost, added, or one for another. A patronymic left out weighs little.</summary>
internal static class NameFindings
{
    private const float LeastStrength = 0.3f;
    private static readonly HashSet<string> Pronouns = new("he she they him her them his hers their theirs".Split(' '), StringComparer.Ordinal);

    private const double LeastLikeness = 0.6;
    private const double Sure = 0.7;

    public static IEnumerable<Divergence> Of(RowContext row)
    {
        var lost = Unanswered(row.Original, row.Reading.ToVersion, row.OriginalLanguage, row).ToList();
        var added = Unanswered(row.Words, row.Reading.ToOriginal, row.Text.Language, row).Where(v => !InSisters(row, v)).ToList();
        foreach (var o in lost)
        {
            var word = row.Original.Words[o];
            var place = added.FindIndex(v => row.Reading.ToVersion[o].Word == v);
            place = place < 0 && added.Count > 0 && lost.Count == 1 ? 0 : place;
            if (IsPatronymic(word))
            {
                yield return row.Finding(DivergenceKind.Name, Severity.Minor, (o, o), null, Sure);
            }
            else if (place >= 0)
            {
                var isGrave = row.Costs.Lacking[o] >= WordLimits.Name || IsKeptElsewhere(row, o, added[place]);
                var severity = IsSpelling(word, row.Words.Words[added[place]]) ? Severity.Info : isGrave ? Severity.Major : Severity.Minor;
                yield return row.Finding(DivergenceKind.Name, severity, (o, o), (added[place], added[place]), Sure);
                added.RemoveAt(place);
            }
            else if (row.Reading.ToVersion[o].Word is >= 0 and var there && row.Words.Words[there].IsCapital)
            {
                yield return row.Finding(DivergenceKind.Name, Severity.Minor, (o, o), (there, there), Sure / 2);
            }
            else if (row.Costs.Lacking[o] >= WordLimits.Name)
            {
                yield return row.Finding(DivergenceKind.Name, IsMissed(row, o) ? Severity.Major : Severity.Minor, (o, o), null, Sure * (1 - Math.Exp(-row.Costs.Lacking[o])));
            }
        }

        foreach (var v in added)
        {
            yield return row.Finding(DivergenceKind.Name, row.Costs.Extra[v] >= WordLimits.AddedName ? Severity.Major : Severity.Minor, null, (v, v), Sure / 2);
        }
    }

    /// <summary>
    /// Whether nobody can be meant any more: English says <c>he</c> where Russian repeats the name, and where other versions let the name go as well
    /// it was not needed.
    /// </summary>
    private static bool IsMissed(RowContext row, int o) =>
        (row.Sisters.IsEmpty || row.Sisters.Any(s => s.ToVersion[o] is { Word: >= 0, Strength: >= LeastStrength }))
        && (row.Basis[row.Version].IsLiteral || !row.Words.Words.Any(w => Pronouns.Contains(w.Key)));

    private static IEnumerable<int> Unanswered(SideWords side, Counterpart[] counterparts, Language language, RowContext row) =>
        Enumerable.Range(0, side.Count).Where(w => side.Words[w] is { Sort: WordSort.Content, IsCapital: true, Key.Length: > 2 } word
            && !counterparts[w].IsOutside && counterparts[w].Strength < LeastStrength
            && !side.OpensSentence(w) && !(ReferenceEquals(side, row.Original) && (row.Basis[row.Version].Original.IsCommon(word.Key) || row.Basis[row.Version].Linker.IsVerb(word))) && MonthNames.NumberOf(word.Text) is null && !IsShouted(side, w) && !(language == Language.English && (row.IsCommonElsewhere(word) || row.Basis[row.Version].Linker.KnowsVersion(word))));

    /// <summary>Whether another version has the name, and nothing that the name here might be a spelling of.</summary>
    private static bool IsKeptElsewhere(RowContext row, int o, int v)
    {
        var kept = row.Sisters.Where(s => s.ToVersion[o] is { Word: >= 0, Strength: >= LeastStrength }).Select(s => s.Version.Words[s.ToVersion[o].Word]).Where(w => w.IsCapital).ToList();
        return kept.Count > 0 && !kept.Exists(w => AreAlike(w.Skeleton, row.Words.Words[v].Skeleton));
    }

    /// <summary>Whether the one may be the other in Latin letters, by whatever system: <c>Chutor</c> for Хутор.</summary>
    public static bool IsSpelling(LinkWord name, LinkWord written) => name.IsCapital && written.IsCapital && AreAlike(name.Skeleton, written.Skeleton);

    private static bool AreAlike(string left, string right) =>
        2.0 * Skeleton.CommonSubsequence(left, right) / Math.Max(1, left.Length + right.Length) >= LeastLikeness;

    /// <summary>In a line of capitals a capital tells no name.</summary>
    private static bool IsShouted(SideWords side, int w) =>
        side.Words[w].Text.All(c => !char.IsLower(c)) || (w > 0 && w + 1 < side.Count && side.Words[w - 1].IsCapital && side.Words[w + 1].IsCapital && side.Count > w + 2 && side.Words[w + 2].IsCapital);

    private static bool InSisters(RowContext row, int v) =>
        row.Sisters.Any(s => s.Version.Words.Any(w => w.Key == row.Words.Words[v].Key));

    public static bool IsPatronymic(LinkWord word) => word.IsCapital
        && (word.Key.Contains("ович", StringComparison.Ordinal) || word.Key.Contains("евич", StringComparison.Ordinal) || word.Key.EndsWith("ич", StringComparison.Ordinal)
            || word.Key.Contains("овн", StringComparison.Ordinal) || word.Key.Contains("евн", StringComparison.Ordinal) || word.Key.EndsWith("ична", StringComparison.Ordinal)
            || word.Key.EndsWith("ичны", StringComparison.Ordinal));
}
