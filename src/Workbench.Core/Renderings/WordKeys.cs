using System.Collections.Frozen;
using System.Text;
using Workbench.Aligning.WordLinks;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>
/// What the inflected forms of one word have in common: nearly always its stem. Where the stemmer parts the forms of a Russian noun
/// («остров» from «острова», «рынок» from «рынка») the form is also known by the stem that the others have.
/// </summary>
internal static class WordKeys
{
    private const int ShortestWithoutVowel = 3;
    private const int ShortestReflexive = 5;
    private const string Reflexive = "ся";
    private static readonly string[] ReflexiveEndings = ["тся", "ться", "лся", "лась", "лось", "лись", "шься", "мся", "тесь", "юсь", "усь", "ясь", "вшись", "йся", "щийся", "щаяся", "щееся", "щиеся", "щихся", "щегося", "щуюся", "щимся", "щемся", "щейся", "шийся", "шаяся", "шееся", "шиеся", "шихся", "шегося", "шуюся", "шимся", "шемся", "шейся"];
    private static readonly string[] Fleeting = ["ок", "ек", "ец"];
    private static readonly Lazy<FrozenSet<string>> Lemmas = new(() =>
        (Lexicon.For(Language.Russian, Language.English)?.Pairs.Select(p => p.Original) ?? []).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>A form as all ways of writing it are compared: lower case, ё as е, straight apostrophes, no stress marks or soft hyphens, the spelling of today.</summary>
    public static string Fold(ReadOnlySpan<char> form, Language language)
    {
        var folded = new StringBuilder(form.Length);
        foreach (var letter in form)
        {
            var lower = LowerCase.Of(letter);
            if (lower is not ('\u00AD' or '\u0301' or '\u0300'))
            {
                folded.Append(lower switch { 'ё' => 'е', '’' or 'ʼ' => '\'', '\u2010' or '\u2011' => '-', _ => lower });
            }
        }

        return language == Language.Russian ? OldSpelling.Modern(folded.ToString()) : folded.ToString();
    }

    /// <param name="folded">As <see cref="Fold"/> gives it.</param>
    /// <param name="isCapital">Whether it is written with a capital, as names are.</param>
    public static IReadOnlyList<string> Of(string folded, bool isCapital, Language language)
    {
        var own = StemOf(WithoutPossessive(folded, language), language);
        if (language != Language.Russian)
        {
            return [own];
        }

        var others = (isCapital && !IsVowel(folded[^1])) || Lemmas.Value.Contains(folded)
            ? RussianForms.Of(folded).Select(form => StemOf(form, language)).Where(stem => stem.StartsWith(own, StringComparison.Ordinal) && stem != own).Distinct(StringComparer.Ordinal).ToList()
            : [];
        if (WithoutFleetingVowel(folded) is { } bare)
        {
            others.Add(bare);
        }

        if (IsReflexive(folded))
        {
            return [$"{own}{Reflexive}"];
        }

        // A word of the dictionary is no form of another that its ending only seems to be cut from: «остров» is not «острый».
        return others.Count == 0 ? [own] : Lemmas.Value.Contains(folded) && others[0].StartsWith(own, StringComparison.Ordinal) ? others : [own, .. others];
    }

    /// <summary>A reflexive verb is another word than the noun or verb it is made from: «уклониться» is not «уклон».</summary>
    private static bool IsReflexive(string folded) =>
        folded.Length > ShortestReflexive && ReflexiveEndings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsVowel(char letter) => letter is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';

    private static string WithoutPossessive(string folded, Language language) =>
        language == Language.English && folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;

    private static string StemOf(string folded, Language language) => Stemmers.Stem(IrregularForms.WordOf(folded, language), language);

    /// <summary>«рынок» as «рынк», «отец» as «отц»: the stem of its other cases.</summary>
    private static string? WithoutFleetingVowel(string folded) =>
        folded.Length > ShortestWithoutVowel && Fleeting.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal)) ? $"{folded[..^2]}{folded[^1]}" : null;
}
