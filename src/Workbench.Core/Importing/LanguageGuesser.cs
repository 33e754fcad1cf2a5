using Workbench.Importing.Encodings;
using Workbench.Importing.Languages;
using Workbench.Works;

namespace Workbench.Importing;

/// <summary>Guesses the language of a text from its commonest words and its letters.</summary>
public static class LanguageGuesser
{
    private const int SampleLength = 40_000;
    private const double LeastShare = 0.06;
    private const double ClearLead = 1.2;

    /// <summary>Russian, English, Ukrainian, Belarusian, Bulgarian, German, French, Spanish, Italian or Polish; unknown when unsure.</summary>
    public static Language Guess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scores = new double[LanguageProfile.All.Length];
        var sample = Sample(text);
        var words = Count(sample, scores);
        var best = Array.IndexOf(scores, scores.Max());
        var second = scores.Where((_, index) => index != best).Max();
        var sure = scores[best] >= Math.Max(0.8, LeastShare * words) && scores[best] >= ClearLead * second;
        return sure ? LanguageProfile.All[best].Language
            : RussianPairs.SpeakFor(sample) ? Language.Russian
            : Language.Unknown;
    }

    // A licence or a preface in another language may stand at the head, so the sample is taken from the middle too.
    private static string Sample(string text) => text.Length <= 3 * SampleLength
        ? text
        : string.Concat(text.AsSpan(0, SampleLength), text.AsSpan(text.Length / 2, SampleLength), text.AsSpan(text.Length - SampleLength));

    private static int Count(ReadOnlySpan<char> text, double[] scores)
    {
        var words = 0;
        while (!text.IsEmpty)
        {
            var length = 0;
            while (length < text.Length && (char.IsLetter(text[length]) || text[length] is '¿' or '¡'))
            {
                length++;
            }

            if (length > 0)
            {
                words++;
                for (var i = 0; i < scores.Length; i++)
                {
                    scores[i] += LanguageProfile.All[i].Score(text[..length]);
                }
            }

            text = text[Math.Min(text.Length, length + 1)..];
        }

        return words;
    }
}
