using Workbench.Works;

namespace Workbench.Importing;

/// <summary>What gives one language away, from the table <c>languages</c>.</summary>
internal sealed record LanguageProfile(Language Language, HashSet<string> Words, string Letters)
{
    // A letter of its own says less than a whole word: names bring foreign letters with them.
    private const double LetterWeight = 0.4;

    public static readonly LanguageProfile[] All =
    [
        .. RulesFile.Rows("languages").GroupBy(row => row[0], StringComparer.Ordinal).Select(rows => new LanguageProfile(
            Language.Parse(rows.Key),
            new HashSet<string>(rows.Single(row => row[1] == "words").Skip(2), StringComparer.OrdinalIgnoreCase),
            string.Concat(rows.Single(row => row[1] == "letters").Skip(2)))),
    ];

    public double Score(ReadOnlySpan<char> word)
    {
        var own = 0;
        foreach (var letter in word)
        {
            own += Letters.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal) ? 1 : 0;
        }

        return (Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? 1 : 0) + (own * LetterWeight);
    }
}
