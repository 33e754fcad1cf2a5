namespace Workbench.Lexicons.Inflection;

/// <summary>The cases of a Russian noun by the end of its dictionary form.</summary>
internal static class RussianNouns
{
    private static readonly string[] Hard = ["а", "у", "ом", "ем", "е", "ы", "и", "ов", "ев", "ей", "ам", "ами", "ах"];
    private static readonly string[] Soft = ["я", "ю", "ем", "е", "и", "ей", "ев", "ям", "ями", "ях", "ь", "ью"];
    private static readonly string[] InPlaceOfVowel = ["а", "я", "о", "е", "ы", "и", "у", "ю", "ой", "ей", "ою", "ею", "ом", "ем", "ам", "ям", "ами", "ями", "ах", "ях"];
    private static readonly string[] Any = [.. Hard.Union(Soft)];

    public static IEnumerable<string> Forms(string lemma) => Regular(lemma).Concat(RussianStems.OfNoun(lemma).SelectMany(stem => With(stem, Any).Append(stem)));

    private static IEnumerable<string> Regular(string lemma)
    {
        var stem = lemma[..^1];
        return lemma[^1] switch
        {
            'а' or 'я' or 'о' or 'е' => lemma.EndsWith("мя", StringComparison.Ordinal)
                ? With(stem + "ен", ["и", "ем", "а", "", "ам", "ами", "ах"])
                : [.. With(stem, InPlaceOfVowel), .. GenitivePlural(stem)],
            'ы' or 'и' => [.. With(stem, Hard), .. With(stem, Soft), .. GenitivePlural(stem)],
            'ь' => With(stem, Soft),
            'й' => With(stem, ["я", "ю", "ем", "и", "е", "ев", "ям", "ями", "ях"]),
            'у' or 'ю' or 'э' => [],
            _ => OfConsonant(lemma),
        };
    }

    private static IEnumerable<string> OfConsonant(string lemma)
    {
        var forms = With(lemma, Hard);
        if (Ends(lemma, "анин", "янин", "арин", "ярин"))
        {
            return [.. forms, .. With(lemma[..^2], ["е", "ы", "", "ам", "ами", "ах"])];
        }

        if (Ends(lemma, "енок", "онок"))
        {
            return [.. forms, .. With(lemma[..^2] + "к", Hard), .. With(lemma[..^4] + "ят", ["а", "", "ам", "ами", "ах"]), .. With(lemma[..^4] + "ат", ["а", "", "ам", "ами", "ах"])];
        }

        if (lemma.Length > 3 && Ends(lemma, "ок", "ек", "ец"))
        {
            var (before, last) = (lemma[..^2], lemma[^1]);
            var link = Ends(before, "а", "е", "и", "о", "у", "ы", "ю", "я") ? "й" : before[^1] == 'л' && lemma[^2] == 'е' || last == 'к' && lemma[^2] == 'е' && !Ends(before, "ч", "ш", "ж", "щ") ? "ь" : "";
            return [.. forms, .. With(before + link + last, Hard)];
        }

        return forms;
    }

    /// <summary>Without ending, and with the vowel that parts two consonants: сестра – сестер, окно – окон, письмо – писем, статья – статей, песня – песен.</summary>
    private static IEnumerable<string> GenitivePlural(string stem)
    {
        yield return stem;
        yield return stem + "ь";
        if (stem.Length < 2)
        {
            yield break;
        }

        var (before, last) = (stem[..^1], stem[^1]);
        if (last == 'ь')
        {
            yield return before + "ей";
        }
        else if (last == 'и')
        {
            yield return before + "ий";
        }
        else if (IsVowel(last))
        {
            yield return stem + "й";
        }
        else if (!IsVowel(last) && !IsVowel(before[^1]))
        {
            var bare = before[^1] is 'ь' or 'й' ? before[..^1] : before;
            foreach (var vowel in "ео")
            {
                yield return $"{bare}{vowel}{last}";
                yield return $"{bare}{vowel}{last}ь";
            }
        }
    }

    private static IEnumerable<string> With(string stem, string[] endings) => endings.Select(ending => stem + ending);

    private static bool Ends(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(char letter) => "аеиоуыэюя".Contains(letter, StringComparison.Ordinal);
}
