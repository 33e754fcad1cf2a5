namespace Workbench.Lexicons.Inflection;

/// <summary>The forms of a Russian adjective, the short ones with their fleeting vowel: нужный – нужен, горький – горек.</summary>
internal static class RussianAdjectives
{
    private static readonly string[] Endings =
        ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ей", "ую", "юю", "ых", "их", "ыми", "ими", "ою", "ею"];

    public static IEnumerable<string> Forms(string lemma)
    {
        var stem = lemma[..^2];
        return [.. Full(stem), .. lemma.EndsWith("ой", StringComparison.Ordinal) ? [] : Short(stem)];
    }

    /// <summary>All cases, also of a participle.</summary>
    public static IEnumerable<string> Full(string stem) => Endings.Select(ending => stem + ending);

    private static IEnumerable<string> Short(string stem)
    {
        foreach (var ending in (string[])["", "а", "о", "е", "ы", "и"])
        {
            yield return stem + ending;
        }

        if (stem.EndsWith("нн", StringComparison.Ordinal))
        {
            foreach (var ending in (string[])["", "а", "о", "ы"])
            {
                yield return stem[..^1] + ending;
            }
        }

        if (stem.Length > 2 && stem[^1] is 'н' or 'к')
        {
            var before = stem[^2] is 'ь' or 'й' ? stem[..^2] : stem[..^1];
            yield return $"{before}е{stem[^1]}";
            yield return $"{before}о{stem[^1]}";
        }
    }
}
