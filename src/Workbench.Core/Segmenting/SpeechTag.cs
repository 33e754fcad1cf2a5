namespace Workbench.Segmenting;

/// <summary>
/// The words that tell who spoke. Behind a closing quote after "!", "?" or an ellipsis they stay with the speech even
/// where they begin with a name: "That's enough!" Burkin shouted to him.
/// </summary>
internal static class SpeechTag
{
    private const int LongestSubject = 5;

    /// <summary>Whether a capitalised name (or "I") and a verb of speech follow.</summary>
    public static bool Begins(string text, NextWord next, RuleSet rules)
    {
        if (next.Kind != NextKind.Capital || next.HasLead || (rules.Openers.Contains(next.In(text)) && !next.In(text).SequenceEqual("I")))
        {
            return false;
        }

        var start = next.Start;
        for (var words = 0; words <= LongestSubject; words++)
        {
            var end = Characters.WordEnd(text, start);
            var word = text.AsSpan(start, end - start);
            if (words > 0 && IsVerb(text, start, end, rules))
            {
                return true;
            }

            if (!IsOfSubject(word))
            {
                return false;
            }

            start = AfterSpace(text, end);
        }

        return false;
    }

    /// <summary>A verb of speech of one word or two: "cried", "went on".</summary>
    private static bool IsVerb(string text, int start, int end, RuleSet rules)
    {
        var second = Characters.WordEnd(text, AfterSpace(text, end));
        return rules.SpeechVerbs.Contains(text.AsSpan(start, end - start)) || rules.SpeechVerbs.Contains(text.AsSpan(start, second - start));
    }

    private static bool IsOfSubject(ReadOnlySpan<char> word) =>
        word.Length > 0 && (char.IsUpper(word[0]) || word is "and" || word.EndsWith("ly", StringComparison.Ordinal));

    private static int AfterSpace(string text, int end)
    {
        end += end < text.Length && text[end] == '.' ? 1 : 0;
        return end + (end < text.Length && text[end] == ' ' ? 1 : 0);
    }
}
