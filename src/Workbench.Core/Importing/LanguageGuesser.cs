using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Workbench.Importing.Encodings;
using Workbench.Importing.Languages;
using Workbench.Works;

namespace Workbench.Importing;

/// <summary>Guesses the language of a text from its script, its sequences of letters and its commonest words.</summary>
public static partial class LanguageGuesser
{
    private const int SampleLength = 40_000;
    private const int FewestLetters = 12;
    private const int FewestOfScript = 3;
    private const int LeastOfLetters = 6;
    private const int FewestOfRussian = 20;

    private static readonly SearchValues<char> OfRussian = SearchValues.Create("ыэёЫЭЁ");

    /// <summary>In nats: at this lead fewer than one guess in a hundred was wrong, over sentences of 60 letters.</summary>
    private const double SureLead = 4;

    /// <summary>A language that is not known fits none well, however far the best is before the second.</summary>
    private const double LeastFit = 0.3;

    /// <summary>All that can be guessed.</summary>
    public static ImmutableArray<Language> Languages { get; } =
        [.. TrigramModel.Instance.Languages.Concat(Enum.GetValues<Script>().Select(Scripts.Only).Where(language => language.IsKnown))];

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
            : IsRussian(Scripts.Only(sample, Script.Cyrillic).ToString(), scores.Best) ? Language.Russian
            : Language.Unknown;
    }

    /// <summary>What is unsure by its words may be told by its letters: they are those of Russian alone, and some of them it shares with hardly any other.</summary>
    private static bool IsRussian(string cyrillic, Language best) =>
        Scripts.Most(cyrillic).Letters >= FewestOfRussian && cyrillic.AsSpan().ContainsAny(OfRussian) ? RussianPairs.AreOnly(cyrillic) : best == Language.Russian && RussianPairs.SpeakFor(cyrillic);

    private static string Sample(string text) => Bare(Part(text)) is var part && OldSpelling.IsIn(part) ? OldSpelling.ModernText(part) : part;

    /// <summary>Without what is no language: tags that stand in a text, and marks that turn it or part its words unseen.</summary>
    private static string Bare(string text) => Unseen().Replace(Tag().Replace(text, " "), "");

    // A licence or a preface in another language may stand at the head, so the sample is taken from the middle too.
    private static string Part(string text) => text.Length <= 3 * SampleLength
        ? text
        : string.Concat(text.AsSpan(0, SampleLength), text.AsSpan(text.Length / 2, SampleLength), text.AsSpan(text.Length - SampleLength));

    [GeneratedRegex("<[^<>]{1,200}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\p{Cf}")]
    private static partial Regex Unseen();
}
