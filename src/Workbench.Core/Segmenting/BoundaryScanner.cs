namespace Workbench.Segmenting;

/// <summary>
/// Walks a text once and tells where one sentence ends and the next begins. It remembers the sentence it is in: where
/// its first letter stands and where its last quote and bracket opened.
/// </summary>
internal sealed class BoundaryScanner(string text, RuleSet rules)
{
    private const int None = -1;
    private readonly FullStopJudge fullStops = new(text, rules);
    private int firstLetter = None;
    private int lastQuote = None;
    private int outerQuote = None;
    private int lastBracket = None;

    /// <summary>The places between sentences, ascending; white space around them belongs to neither.</summary>
    public IEnumerable<int> Boundaries()
    {
        for (var position = 0; position < text.Length;)
        {
            var end = Advance(position, out var isBoundary);
            if (isBoundary)
            {
                yield return end;
                firstLetter = lastQuote = outerQuote = lastBracket = None;
            }

            position = end;
        }
    }

    private int Advance(int position, out bool isBoundary)
    {
        isBoundary = false;
        var c = text[position];
        if (char.IsWhiteSpace(c))
        {
            return SkipWhiteSpace(position, out isBoundary);
        }

        if (Characters.IsMark(c))
        {
            var stop = Stop.Read(text, position);
            isBoundary = IsBoundary(stop);
            return stop.End;
        }

        Remember(c, position);
        return position + 1;
    }

    /// <summary>An empty line ends a sentence without a stop, as ParaSep does in SB4.</summary>
    private int SkipWhiteSpace(int position, out bool isBoundary)
    {
        var lines = 0;
        for (; position < text.Length && char.IsWhiteSpace(text[position]); position++)
        {
            lines += text[position] switch { '\n' => 1, '\u2029' => 2, _ => 0 };
        }

        isBoundary = lines > 1;
        return position;
    }

    private void Remember(char c, int position)
    {
        if (char.IsLetterOrDigit(c))
        {
            firstLetter = firstLetter == None ? position : firstLetter;
        }
        else if (Characters.IsOpeningBracket(c))
        {
            lastBracket = position;
        }
        else if (Characters.IsQuote(c))
        {
            RememberQuote(c, position);
        }
    }

    /// <summary>Two levels are enough: quotes in quotes. An apostrophe looks like a closing quote and closes nothing here.</summary>
    private void RememberQuote(char c, int position)
    {
        if (!FollowsWord(position))
        {
            outerQuote = lastQuote;
            lastQuote = position;
        }
        else if (c is not ('\'' or '’'))
        {
            lastQuote = outerQuote;
            outerQuote = None;
        }
    }

    private bool FollowsWord(int position) =>
        position > 0 && (char.IsLetterOrDigit(text[position - 1]) || text[position - 1] is ',' or ';' or ':');

    /// <summary>Speech that the narrator has introduced, <c>He asked, "Why?"</c>, has had its tag.</summary>
    private bool IsIntroducedSpeech => lastQuote > firstLetter && BeforeOpening(lastQuote) is ',' or ':';

    private bool IsBoundary(Stop stop)
    {
        if (firstLetter == None || !IsOpenBehind(stop.End) || IsBracketedMark(stop))
        {
            return false;
        }

        var next = NextWord.Read(text, stop.End);
        if (next.Kind is NextKind.None || (next.Kind is NextKind.Small && !next.IsListLetter(text)))
        {
            return false;
        }

        if (stop.IsFullStop(text))
        {
            return fullStops.EndsSentence(stop, next, firstLetter) && (!ClosesWovenBracket(stop) || fullStops.IsOpener(next));
        }

        return !IsInterjection(stop)
            && !IsBetweenNumbers(stop, next)
            && !(stop.ClosingQuotes > 0 && !IsIntroducedSpeech && SpeechTag.Begins(text, next, rules))
            && (!(ClosesWovenQuote(stop) || ClosesWovenBracket(stop)) || fullStops.IsOpener(next));
    }

    /// <summary>White space must follow, or a dash with white space behind it: "Идём.— Куда?"</summary>
    private bool IsOpenBehind(int end) =>
        end < text.Length
        && (char.IsWhiteSpace(text[end])
            || (Characters.IsDash(text[end]) && end + 1 < text.Length && char.IsWhiteSpace(text[end + 1])));

    /// <summary>A mark alone in brackets comments on a word, "(!)", or stands for one, "[…]".</summary>
    private bool IsBracketedMark(Stop stop) =>
        stop.ClosesBracket && stop.First > 0 && Characters.IsOpeningBracket(text[stop.First - 1]);

    /// <summary>"Ah! Those days": the cry is all the sentence has so far.</summary>
    private bool IsInterjection(Stop stop) =>
        stop.ClosingQuotes == 0 && rules.Interjections.Contains(text.AsSpan(firstLetter, stop.First - firstLetter));

    /// <summary>"3 … 5": an ellipsis between numbers is a range.</summary>
    private bool IsBetweenNumbers(Stop stop, NextWord next)
    {
        var before = Characters.SkipWhiteSpaceBack(text, stop.First);
        return next.Kind == NextKind.Digit && before < stop.First && before > 0 && char.IsDigit(text[before - 1]);
    }

    /// <summary>A title or cry quoted inside a clause, "in «What Is To Be Done?» Lenin", unlike speech that a comma or colon opens.</summary>
    private bool ClosesWovenQuote(Stop stop) => stop.ClosingQuotes == 1 && IsWoven(lastQuote);

    private bool ClosesWovenBracket(Stop stop) => stop.ClosesBracket && IsWoven(lastBracket);

    private bool IsWoven(int opening) => opening > firstLetter && char.IsLetterOrDigit(BeforeOpening(opening));

    private char BeforeOpening(int opening) => text[Characters.SkipWhiteSpaceBack(text, opening) - 1];
}
