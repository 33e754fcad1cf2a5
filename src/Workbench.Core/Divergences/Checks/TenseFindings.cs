using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>
/// Sentences of Russian that are told in the past throughout and of which the English has no form of the past. One verb in
/// the present on the Russian side, and nothing is said: tenses go by other rules there.
/// </summary>
internal static class TenseFindings
{
    private const double Sure = 0.6;
    private static readonly string[] PastEndings = ["л", "ла", "ло", "ли", "лся", "лась", "лось", "лись"];
    private static readonly string[] NoFiniteEndings = ["ть", "ться", "ти", "тись", "чь", "чься", "в", "вши", "вшись", "я", "ясь", "ный", "ная", "ное", "ные", "ный", "мый", "щий", "щая", "щее", "щие", "вший", "вшая", "вшее", "вшие"];
    private static readonly HashSet<string> Past = new("was were had did would could might should used wasn't weren't hadn't didn't wouldn't couldn't i'd he'd she'd we'd they'd you'd".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Present = new("is are am has have does do will isn't aren't hasn't haven't doesn't don't won't it's he's she's that's i'm we're they're you're".Split(' '), StringComparer.Ordinal);

    public static IEnumerable<Divergence> Of(RowContext row, RowPassage passage)
    {
        if (row.OriginalLanguage != Language.Russian || row.Text.Language != Language.English || row.Original.Words.Any(w => w.Key is "—" or "–"))
        {
            yield break;
        }

        var verbs = passage.Original.Where(o => row.Basis[row.Version].Linker.IsVerb(row.Original.Words[o]) && !Ends(row.Original.Words[o], NoFiniteEndings)).ToList();
        var present = passage.Version.Where(v => Present.Contains(Straight(row.Words.Words[v]))).ToList();
        if (verbs.Count > 0 && verbs.TrueForAll(o => Ends(row.Original.Words[o], PastEndings)) && present.Count > 0
            && !passage.Version.Any(v => IsPast(row.Words.Words[v]) || IsPerfect(row.Words.Words, v)) && row.Sisters.All(s => s.Version.Words.Any(IsPast)))
        {
            yield return row.Finding(DivergenceKind.Tense, row.Sisters.IsEmpty ? Severity.Minor : Severity.Major, (verbs[0], verbs[0]), (present[0], present[0]), Sure);
        }
    }

    private static bool IsPast(LinkWord word) =>
        Past.Contains(Straight(word)) || (word.Key.Length > 3 && word.Key.EndsWith("ed", StringComparison.Ordinal))
        || (word.Sort == WordSort.Content && IrregularForms.WordOf(word.Key, Language.English) != word.Key);

    /// <summary><c>I have done</c>: the participles that are no words of sense themselves.</summary>
    private static bool IsPerfect(LinkWord[] words, int v) => v > 0 && words[v].Key is "done" or "been" or "had" && words[v - 1].Key is "have" or "has";

    private static string Straight(LinkWord word) => word.Key.Replace('’', '\'');

    private static bool Ends(LinkWord word, string[] endings) => Array.Exists(endings, e => word.Key.EndsWith(e, StringComparison.Ordinal));
}
