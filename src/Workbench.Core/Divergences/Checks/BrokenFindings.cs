using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;
using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>English phrases that break off: an article or preposition with no word to stand before, as where a noun was lost.</summary>
internal static class BrokenFindings
{
    private static readonly HashSet<string> Articles = new("a an the my your his its our their every".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Prepositions = new("of from with into upon between during among towards through against".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> NoNoun = new(
        "a an the my your our their of in on at by for from with into upon and or but is are was were be been am has had have do does did will would shall should may might must who whom which because although he she they we i them him us as if to".Split(' '),
        StringComparer.Ordinal);

    public static IEnumerable<Divergence> Of(RowContext row)
    {
        if (row.Text.Language != Language.English)
        {
            yield break;
        }

        foreach (var word in Places(row.Words))
        {
            yield return row.Finding(DivergenceKind.Omission, Severity.Major, null, (word, word), 0.6) with
            {
                Evidence = $"{row.Words.TextOf(word, Math.Min(word + 1, row.Words.Count - 1))}: a word is missing",
            };
        }
    }

    public static List<int> Places(SideWords words) =>
        [.. Enumerable.Range(0, words.Count).Where(w => Breaks(words, w))];

    private static bool Breaks(SideWords words, int at)
    {
        var word = words.Words[at];
        var isArticle = Articles.Contains(word.Key) && word.Text != "A";
        if (!isArticle && !Prepositions.Contains(word.Key))
        {
            return false;
        }

        if (at + 1 == words.Count || words.UnitOf[at + 1] != words.UnitOf[at])
        {
            return isArticle;
        }

        var next = words.Words[at + 1];
        if (next.Sort == WordSort.Mark)
        {
            return isArticle && next.Key is "." or "," or ";" or "?" or "!" or ")";
        }

        return isArticle && NoNoun.Contains(next.Key) && !next.IsCapital && !(word.Key is "his" or "its");
    }
}
