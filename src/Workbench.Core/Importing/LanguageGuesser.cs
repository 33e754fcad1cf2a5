using System.Collections.Immutable;
using Workbench.Importing.Encodings;
using Workbench.Importing.Languages;
using Workbench.Works;

namespace Workbench.Importing;

/// <summary>Guesses the language of a text from its script, its sequences of letters and its commonest words.</summary>
public static class LanguageGuesser
{
    private const int SampleLength = 40_000;
    private const int FewestLetters = 12;
    private const int FewestOfScript = 3;
    private const int LeastOfLetters = 6;

    /// <summary>In nats: at this lead fewer than one guess in a hundred was wrong, over sentences of 60 letters.</summary>
    private const double SureLead = 4;

    /// <summary>A language that is not known fits none well, however far the best is before the second.</summary>
    private const double LeastFit = 0.3;

    /// <summary>
    /// Russian, Ukrainian, Belarusian, English, German, French and some thirty more by their words, others by their script;
    /// unknown when unsure.
    /// </summary>
    public static Language Guess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Guess(Sample(text).AsSpan());
    }

    /// <summary>The two languages that a text is most like, the more likely first, for asking which it is; none for no words.</summary>
    public static ImmutableArray<Language> Likely(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = Sample(text);
        var scores = new LanguageScores(sample, Scripts.Most(sample).Script);
        return scores.Read == 0 ? [] : [.. new[] { scores.Best, scores.Second }.Where(language => language.IsKnown)];
    }

    internal static Language Guess(ReadOnlySpan<char> sample)
    {
        var (script, letters) = Scripts.Most(sample);
        if (Scripts.Only(script) is { IsKnown: true } only)
        {
            return letters >= FewestOfScript ? only : Language.Unknown;
        }

        var scores = new LanguageScores(Scripts.Only(sample, script), script);

        // Mark-up and addresses are Latin in texts of any script.
        if (script == Script.Latin && Scripts.Only(sample, Script.Cyrillic) is var rest && Scripts.Most(rest).Letters * LeastOfLetters >= letters)
        {
            var others = new LanguageScores(rest, Script.Cyrillic);
            (scores, letters) = others.CommonWords > scores.CommonWords ? (others, Scripts.Most(rest).Letters) : (scores, letters);
        }

        var isSure = letters >= FewestLetters && scores.Lead >= SureLead && scores.Fit >= LeastFit && scores.CommonWords > 0;
        return isSure ? scores.Best
            : scores.Best == Language.Russian && RussianPairs.SpeakFor(sample.ToString()) ? Language.Russian
            : Language.Unknown;
    }

    private static string Sample(string text) => Part(text) is var part && OldSpelling.IsIn(part) ? OldSpelling.ModernText(part) : part;

    // A licence or a preface in another language may stand at the head, so the sample is taken from the middle too.
    private static string Part(string text) => text.Length <= 3 * SampleLength
        ? text
        : string.Concat(text.AsSpan(0, SampleLength), text.AsSpan(text.Length / 2, SampleLength), text.AsSpan(text.Length - SampleLength));
}
