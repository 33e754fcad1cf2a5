using Workbench.Works;

namespace Workbench.Importing.Languages;

/// <summary>What gives one language away, from the table <c>languages</c>.</summary>
internal sealed record LanguageProfile(Language Language, HashSet<string> Words, string Letters, string Never)
{
    // A letter of its own says less than a letter that it does not have: names bring foreign letters with them.
    private const double OwnLetter = 0.4;

    public static readonly LanguageProfile[] All =
    [
        .. RulesFile.Rows("languages").GroupBy(row => row[0], StringComparer.Ordinal).Select(rows => new LanguageProfile(
            Language.Parse(rows.Key),
            new HashSet<string>(Of(rows, "words"), StringComparer.OrdinalIgnoreCase),
            string.Concat(Of(rows, "letters")),
            string.Concat(Of(rows, "never")))),
    ];

    /// <summary>What a word says for the language.</summary>
    /// <param name="common">What it says when it is one of the commonest.</param>
    /// <param name="never">What a letter says against it that the language does not have.</param>
    public double Score(ReadOnlySpan<char> word, double common, double never)
    {
        var score = Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? common : 0;
        foreach (var letter in word)
        {
            // Every letter listed is above ASCII, and most text of half the languages is not.
            if (letter >= '\u0080')
            {
                var lower = char.ToLowerInvariant(letter);
                score += Letters.Contains(lower, StringComparison.Ordinal) ? OwnLetter * never
                    : Never.Contains(lower, StringComparison.Ordinal) ? -never
                    : 0;
            }
        }

        return score;
    }

    private static IEnumerable<string> Of(IEnumerable<string[]> rows, string what) =>
        rows.Where(row => row[1] == what).SelectMany(row => row.Skip(2));
}
