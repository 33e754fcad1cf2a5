using System.Collections.Immutable;
using Workbench.Importing.Languages;
using Workbench.Works;

namespace Workbench.Importing.Marking;

/// <summary>Finds what is in another language than the text around it: runs of another script, and sentences of the same script.</summary>
internal static class ForeignRuns
{
    private const int FewestLetters = 12;
    private const int FewestWords = 2;
    private const int ShortestSentence = 24;
    private const int FewestWordsOfSentence = 4;
    private const double Lead = 12;

    public static ImmutableArray<Passage> Of(string text, Language language)
    {
        var home = Scripts.Of(language);
        var found = ImmutableArray.CreateBuilder<Passage>(0);
        foreach (var run in OtherScript(text, home))
        {
            if (LanguageGuesser.Guess(text.AsSpan(run.Start, run.Length)) is { IsKnown: true } guessed && guessed != language)
            {
                found.Add(new Passage(run, guessed));
            }
        }

        if (found.Count == 0)
        {
            AddSentences(text, language, home, found);
        }

        return found.ToImmutable();
    }

    /// <summary>From the first word of another script to the last before the text's own goes on.</summary>
    private static IEnumerable<Span> OtherScript(string text, Script home)
    {
        var (start, end, words, letters) = (-1, 0, 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var script = i < text.Length ? Scripts.Of(text[i]) : home;
            if (script == home)
            {
                if (words >= FewestWords && letters >= FewestLetters)
                {
                    yield return new Span(start, end - start);
                }

                (start, words, letters) = (-1, 0, 0);
            }
            else if (script != Script.None)
            {
                start = start < 0 ? i : start;
                words += i == 0 || !char.IsLetter(text[i - 1]) ? 1 : 0;
                letters++;
                end = i + 1;
            }
        }
    }

    private static void AddSentences(string text, Language language, Script home, ImmutableArray<Passage>.Builder found)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            var sentence = text.AsSpan(start, end - start);
            var trimmed = sentence.Trim(" “”„«»\"‘’()[]—–-");
            if (trimmed.Length >= ShortestSentence && trimmed.Count(' ') + 1 >= FewestWordsOfSentence
                && LanguageGuesser.Guess(trimmed) is { IsKnown: true } guessed && guessed != language && new LanguageScores(trimmed, home).LeadOver(language) >= Lead)
            {
                found.Add(new Passage(new Span(start + sentence.IndexOf(trimmed), trimmed.Length), guessed));
            }

            start = end;
        }
    }

    // At the end of a sentence, or where quotation marks and brackets open or close.
    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && !(text[end - 1] is '.' or '!' or '?' or '…' && text[end] == ' ') && !(text[end] is '“' or '«' or '(' or '„' or '"') && !(text[end - 1] is '”' or '»' or ')' or '"'))
        {
            end++;
        }

        return end;
    }
}
