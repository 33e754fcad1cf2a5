using Workbench.Divergences.Reading;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>English sentences that break off between two words that cannot follow each other, or begin with a verb that has lost its subject.</summary>
internal static class BrokenFindings
{
    private const double Sure = 0.6;

    private static readonly HashSet<string> Finite = new("is are was has have".Split(' '), StringComparer.Ordinal);

    public static IEnumerable<Divergence> Of(RowContext row) => row.Text.Language != Language.English
        ? []
        : Places(row.Words).Select(word => row.Finding(DivergenceKind.Omission, Severity.Major, null, (word, word), Sure) with
        {
            Evidence = $"{row.Words.TextOf(word, Math.Min(word + 1, row.Words.Count - 1))}: a word is missing",
        });

    private static IEnumerable<int> Places(SideWords words) => Enumerable.Range(0, words.Count).Where(w => Breaks(words, w) || LacksSubject(words, w));

    private static bool Breaks(SideWords words, int at)
    {
        // An initial is no article, and what stands before a capital may be quoted.
        if (words.Words[at].Text is "A" || at + 1 == words.Count || words.UnitOf[at + 1] != words.UnitOf[at])
        {
            return false;
        }

        var next = words.Words[at + 1];
        // Nor is the letter of an item: (a) a house, b) a garden.
        return !next.IsCapital && !(words.Words[at].Key == "a" && next.Text == ")") && BrokenPhrases.Breaks(words.Words[at].Key, next.Key, Language.English);
    }

    private static bool LacksSubject(SideWords words, int at)
    {
        if (!Finite.Contains(words.Words[at].Key) || !words.Words[at].IsCapital || (at > 0 && words.Words[at - 1].Text is not "."))
        {
            return false;
        }

        var end = Array.FindIndex(words.Words, at, w => w.Text is "." or "?" or "!" or "…" or "...");
        return end > at && words.Words[end].Text == ".";
    }
}
