using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// Compares the numbers two texts name, so that what only the manner of writing divides is no change. A number lost or added
/// several times is one change, at its first place.
/// </summary>
internal static class NumberComparer
{
    /// <summary>Up to here a number in figures is often written in words, which cannot be read in every language.</summary>
    private const int OftenInWords = 100;

    public static List<NumberChange> Compare(string original, Language originalLanguage, string version, Language versionLanguage,
        Func<NumberMention, bool>? lostIsAccounted = null, Func<NumberMention, bool>? extraIsAccounted = null)
        => Compare(NumberReader.Read(original, originalLanguage), originalLanguage, NumberReader.Read(version, versionLanguage), versionLanguage, lostIsAccounted, extraIsAccounted);

    public static List<NumberChange> Compare(List<NumberMention> ours, Language originalLanguage, List<NumberMention> theirs, Language versionLanguage,
        Func<NumberMention, bool>? lostIsAccounted, Func<NumberMention, bool>? extraIsAccounted)
    {
        var lost = Unanswered(ours, theirs, NumberWords.AreKnownIn(versionLanguage)).FindAll(m => lostIsAccounted?.Invoke(m) != true);
        var extra = Unanswered(theirs, ours, NumberWords.AreKnownIn(originalLanguage)).FindAll(m => extraIsAccounted?.Invoke(m) != true);
        return
        [
            .. lost.Zip(extra, (l, e) => new NumberChange(l, e)),
            .. lost.Skip(extra.Count).Select(l => new NumberChange(l, null)),
            .. extra.Skip(lost.Count).Select(e => new NumberChange(null, e)),
        ];
    }

    private static List<NumberMention> Unanswered(List<NumberMention> asked, List<NumberMention> answers, bool wordsAreRead) =>
        [.. asked.Where(m => m.Strong && (wordsAreRead || (m.Form == NumberForm.Digits && m.Value > OftenInWords)) && !answers.Exists(a => Answers(a, m)))
            .DistinctBy(m => m.Value)];

    /// <summary>Equal in value, in digits (separators differ by language), or one the short form of the other's year.</summary>
    private static bool Answers(NumberMention answer, NumberMention asked) =>
        answer.Value == asked.Value
        || string.Equals(answer.Digits, asked.Digits, StringComparison.Ordinal)
        || IsShortYear(answer.Digits, asked.Digits)
        || IsShortYear(asked.Digits, answer.Digits);

    private static bool IsShortYear(string brief, string year) =>
        year.Length == 4 && brief.Length is 2 or 3 && year[0] is '1' or '2'
        && year.EndsWith(brief, StringComparison.Ordinal);
}
