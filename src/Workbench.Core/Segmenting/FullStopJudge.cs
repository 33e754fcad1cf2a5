namespace Workbench.Segmenting;

/// <summary>Decides whether a single full stop ends a sentence or an abbreviation, an initial or a number.</summary>
internal sealed class FullStopJudge(string text, RuleSet rules)
{
    private const int LongestMarker = 3;

    /// <summary>Given that a capital or a digit follows.</summary>
    /// <param name="stop">The full stop.</param>
    /// <param name="next">What follows.</param>
    /// <param name="firstLetter">Where the first letter or digit of the sentence stands.</param>
    public bool EndsSentence(Stop stop, NextWord next, int firstLetter)
    {
        var end = Characters.SkipWhiteSpaceBack(text, stop.First);
        var start = Characters.WordStart(text, end);
        if (start == end)
        {
            return EndsAfterNumber(end, stop, next, firstLetter);
        }

        return !IsListMarker(start, end, stop, firstLetter)
            && (rules.RuleAt(text, end) ?? RuleByShape(start, end, next)) switch
            {
                AbbreviationRule.Never => false,
                AbbreviationRule.UnlessNumber => !next.IsNumber(text),
                AbbreviationRule.UnlessDigits => next.Kind != NextKind.Digit,
                AbbreviationRule.UnlessName => IsOpener(next) || !(next.HasLead || IsNumberOrName(next)),
                AbbreviationRule.BeforeOpener => IsOpener(next),
                _ => true,
            };
    }

    public bool IsOpener(NextWord next) =>
        next.Kind == NextKind.Capital && !next.IsInitial(text) && rules.Openers.Contains(next.In(text));

    private bool IsNumberOrName(NextWord next) =>
        next.IsNumber(text) || next.IsInitial(text) || next.IsAllCapitals(text) || rules.IsName(next.In(text));

    /// <summary>Initials, "U.S.S.R.", "Ph.D.": what no table needs to list. SB7 keeps only those without a space.</summary>
    private AbbreviationRule? RuleByShape(int start, int end, NextWord next)
    {
        var word = text.AsSpan(start, end - start).TrimStart('-');
        var isDotted = start > 1 && text[start - 1] == '.' && char.IsLetter(text[start - 2]);
        if (word.Length == 1)
        {
            return !rules.OneLetterWords.Contains(word) || isDotted || FollowsInitial(start) || next.IsInitial(text)
                ? AbbreviationRule.BeforeOpener
                : null;
        }

        return isDotted && word.Length <= LongestMarker ? AbbreviationRule.BeforeOpener : null;
    }

    private bool FollowsInitial(int start)
    {
        var end = Characters.SkipWhiteSpaceBack(text, start);
        return end > 1 && text[end - 1] == '.' && char.IsUpper(text[end - 2]) && (end == 2 || !char.IsLetter(text[end - 3]));
    }

    /// <summary>"IV. The peasants", "а. Рабочие" at the beginning of a sentence, and "Part II. The return".</summary>
    private bool IsListMarker(int start, int end, Stop stop, int firstLetter)
    {
        var word = text.AsSpan(start, end - start);
        var isRoman = Characters.IsRoman(word);
        var isLetter = word.Length == 1 && !rules.OneLetterWords.Contains(word);
        return stop.ClosingQuotes == 0
            && (((isRoman || isLetter) && BeginsItem(start, firstLetter)) || (isRoman && IsNumberOfTitle(start, firstLetter)));
    }

    private bool EndsAfterNumber(int end, Stop stop, NextWord next, int firstLetter)
    {
        var start = NumberStart(end);
        var length = end - start;
        if (length == 0)
        {
            return true;
        }

        if (stop.End == stop.MarksEnd && ((length <= LongestMarker && BeginsItem(start, firstLetter)) || IsNumberOfTitle(start, firstLetter)))
        {
            return false;
        }

        var isShort = length <= 2 || text.AsSpan(start, length).Contains('.');
        if (isShort && next.Kind == NextKind.Digit && !next.HasLead)
        {
            return !IsRestOfDate(next);
        }

        return !(isShort && rules.HasOrdinals) || IsOpener(next);
    }

    /// <summary>The first thing in a sentence, or an item of a list inside it: "follows: 1. Peace."</summary>
    private bool BeginsItem(int start, int firstLetter)
    {
        var before = Characters.SkipWhiteSpaceBack(text, start);
        return start == firstLetter || (before > 0 && text[before - 1] is ':' or ';');
    }

    /// <summary>"Chapter 5. The flight".</summary>
    private bool IsNumberOfTitle(int start, int firstLetter)
    {
        var end = Characters.SkipWhiteSpaceBack(text, start);
        var word = Characters.WordStart(text, end);
        return word == firstLetter && rules.NumberedWords.Contains(text.AsSpan(word, end - word));
    }

    /// <summary>"20. 12. 1921": a day or month goes on with a month or year.</summary>
    private bool IsRestOfDate(NextWord next) =>
        next.End - next.Start == 4 || (next.End - next.Start <= 2 && next.End < text.Length && text[next.End] == '.');

    private int NumberStart(int end)
    {
        var start = end;
        while (start > 0 && end - start < Characters.Reach && (char.IsDigit(text[start - 1]) || (start < end && IsInnerStop(start - 1))))
        {
            start--;
        }

        return start;
    }

    private bool IsInnerStop(int position) =>
        text[position] is '.' or ',' && position > 0 && char.IsDigit(text[position - 1]);
}
