namespace Workbench.Lexicons.Inflection;

/// <summary>The forms of a Russian verb by the end of its infinitive, with the consonants that change before an ending: ходить – хожу, любить – люблю.</summary>
internal static class RussianVerbs
{
    private const string Vowels = "аеиоуыэюя";
    private static readonly string[] First = ["у", "ю", "ешь", "ет", "ем", "ете", "ут", "ют", "и", "ите", "ь", "ьте", "й", "йте"];
    private static readonly string[] Second = ["у", "ю", "ишь", "ит", "им", "ите", "ат", "ят", "и", "ь", "ьте", "й", "йте", "а", "я"];
    private static readonly string[] FirstParticiples = ["ущ", "ющ", "ем"];
    private static readonly string[] SecondParticiples = ["ащ", "ящ", "им"];

    private static readonly string[] ParticipleEndings = ["щая", "шая", "ее", "ие", "его", "ему", "ими", "щую", "шую"];

    public static bool IsInfinitive(string lemma)
    {
        var bare = WithoutReflexive(lemma);
        return !RussianStems.IsNoVerb(lemma) && bare.Length > 2 && (bare.EndsWith("ти", StringComparison.Ordinal) || bare.EndsWith("чь", StringComparison.Ordinal)
            ? RussianStems.OfPresent(bare).Any() || bare.EndsWith("йти", StringComparison.Ordinal)
            : bare.EndsWith("ть", StringComparison.Ordinal) && ("аяеиоуы".Contains(bare[^3], StringComparison.Ordinal) || RussianStems.OfPresent(bare).Any()));
    }

    public static IEnumerable<string> Forms(string infinitive)
    {
        var bare = WithoutReflexive(infinitive);
        var present = Present(bare).Concat(RussianStems.OfPresent(bare).SelectMany(stem => ByFirst(stem).Concat(BySecond(stem))));
        var forms = present.Concat(Past(bare)).Concat(RussianStems.OfPast(bare).SelectMany(Without));
        return bare == infinitive ? forms : forms.SelectMany(Reflexive);
    }

    public static string WithoutReflexive(string lemma) => lemma.EndsWith("ся", StringComparison.Ordinal) || lemma.EndsWith("сь", StringComparison.Ordinal) ? lemma[..^2] : lemma;

    /// <summary>-сь after a vowel, but -ся in a participle; one may look as a gerund does: вращая.</summary>
    private static IEnumerable<string> Reflexive(string form)
    {
        if (Vowels.Contains(form[^1], StringComparison.Ordinal))
        {
            yield return form + "сь";
        }

        if (!Vowels.Contains(form[^1], StringComparison.Ordinal) || ParticipleEndings.Any(ending => form.EndsWith(ending, StringComparison.Ordinal)))
        {
            yield return form + "ся";
        }
    }

    private static IEnumerable<string> Present(string verb)
    {
        var (withVowel, stem) = (verb[..^2], verb[..^3]);
        if (verb.EndsWith("йти", StringComparison.Ordinal))
        {
            return [.. ByFirst(stem + "д"), .. ByFirst(stem + "йд"), .. ByFirst(stem + "ид"), .. Ending(stem, ["шел", "шла", "шло", "шли", "шедши"]), .. RussianAdjectives.Full(stem + "шедш")];
        }

        if (!verb.EndsWith("ть", StringComparison.Ordinal))
        {
            return [];
        }

        IEnumerable<string> byVowel = verb[^3] switch
        {
            'а' when verb.EndsWith("овать", StringComparison.Ordinal) || verb.EndsWith("евать", StringComparison.Ordinal) => [.. ByFirst(verb[..^5] + "у"), .. ByFirst(verb[..^5] + "ю")],
            'а' when verb.EndsWith("авать", StringComparison.Ordinal) => ByFirst(verb[..^4]),
            'а' when stem.Length > 0 && "жчшщ".Contains(stem[^1], StringComparison.Ordinal) => BySecond(stem),
            'и' => [.. BySecond(stem), .. Changed(stem).SelectMany(changed => Ending(changed, ["у", "ю"]).Concat(stem.Length > 1 ? Passive(changed + "ен") : []))],
            'е' when verb.EndsWith("ереть", StringComparison.Ordinal) => [.. ByFirst(verb[..^5] + "р"), .. Without(stem)],
            'е' => [.. BySecond(stem), .. Changed(stem).SelectMany(changed => Ending(changed, ["у", "ю"]))],
            'я' when stem.Length > 0 && Vowels.Contains(stem[^1], StringComparison.Ordinal) => ByFirst(stem),
            'ы' => ByFirst(stem + "о"),
            'у' or 'о' => ByFirst(stem),
            _ => [],
        };
        return byVowel.Concat(verb[^3] == 'и' ? [] : ByFirst(withVowel));
    }

    private static IEnumerable<string> Past(string verb)
    {
        if (!verb.EndsWith("ть", StringComparison.Ordinal) || !"аяеиоуы".Contains(verb[^3], StringComparison.Ordinal))
        {
            return [];
        }

        var stem = verb[..^2];
        return [.. Ending(stem, ["л", "ла", "ло", "ли", "в", "вши"]), .. RussianAdjectives.Full(stem + "вш"), .. stem[^1] == 'и' ? [] : Passive(stem + "н"), .. Passive(stem + "т")];
    }

    /// <summary>Of a stem that takes no -л when nothing follows: исчез, исчезла; рос; мог.</summary>
    private static IEnumerable<string> Without(string stem) => [stem, .. Ending(stem, ["л", "ла", "ло", "ли", "в", "вши"]), .. RussianAdjectives.Full(stem + "ш"), .. RussianAdjectives.Full(stem + "вш")];

    private static IEnumerable<string> Passive(string stem) =>
        [.. Ending(stem, ["", "а", "о", "ы"]), .. RussianAdjectives.Full(stem), .. stem[^1] == 'н' ? RussianAdjectives.Full(stem + "н") : []];

    private static IEnumerable<string> ByFirst(string stem) => [.. Ending(stem, First), .. stem.Length > 0 && Vowels.Contains(stem[^1], StringComparison.Ordinal) ? [stem + "я"] : Array.Empty<string>(), .. FirstParticiples.SelectMany(p => RussianAdjectives.Full(stem + p))];

    private static IEnumerable<string> BySecond(string stem) => [.. Ending(stem, Second), .. SecondParticiples.SelectMany(p => RussianAdjectives.Full(stem + p))];

    private static IEnumerable<string> Ending(string stem, string[] endings) => endings.Select(ending => stem + ending);

    private static IEnumerable<string> Changed(string stem)
    {
        if (stem.Length == 0)
        {
            return [];
        }

        var before = stem[..^1];
        return stem switch
        {
            [.., 'с', 'т'] => [stem[..^2] + "щ"],
            [.., 'д'] => [before + "ж", before + "жд"],
            [.., 'т'] => [before + "ч", before + "щ"],
            [.., 'з'] => [before + "ж"],
            [.., 'с'] => [before + "ш"],
            [.., 'б' or 'п' or 'в' or 'м' or 'ф'] => [stem + "л"],
            _ => [stem],
        };
    }
}
