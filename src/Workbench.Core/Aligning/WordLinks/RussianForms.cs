namespace Workbench.Aligning.WordLinks;

/// <summary>
/// Forms of a Russian noun by which it is also to be found: the stemmer takes the end of some dictionary forms for an ending
/// («остров» for «остр-ов», «океан» for «океа-н») and so finds other stems for them than for their forms.
/// </summary>
internal static class RussianForms
{
    private static readonly string[] AfterConsonant = ["а", "ом", "ами"];
    private static readonly string[] InPlaceOfVowel = ["у", "ой", "ами"];
    private static readonly string[] NoNoun = ["ть", "ться", "ти", "чь", "ый", "ий", "ой", "но", "ски"];

    public static IEnumerable<string> Of(string lemma)
    {
        if (lemma.Length < 4 || lemma.Contains(' ', StringComparison.Ordinal) || NoNoun.Any(e => lemma.EndsWith(e, StringComparison.Ordinal)))
        {
            return [];
        }

        return lemma[^1] switch
        {
            'а' or 'о' or 'е' or 'я' or 'ы' or 'и' => InPlaceOfVowel.Select(e => lemma[..^1] + e),
            'ь' or 'й' or 'у' or 'ю' or 'э' => [],
            _ => AfterConsonant.Select(e => lemma + e),
        };
    }
}
