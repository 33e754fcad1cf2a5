namespace Workbench.Renderings;

/// <summary>
/// Whether a Russian adjective can belong to a noun that does not stand next to it, told by their endings: «национальный же вопрос», but
/// not «национальный гнет из вопроса». Where other attributes are joined to it the noun may stand in the plural.
/// </summary>
internal static class RussianAgreement
{
    private const int ShortestAdjective = 5;
    private static readonly string[] Joining = ["и", "или", "да", "а"];

    private static readonly (string Adjective, string[] Noun)[] Endings =
    [
        ("ыми", ["ами", "ями", "ьми"]), ("ими", ["ами", "ями", "ьми"]),
        ("ого", ["а", "я"]), ("его", ["а", "я"]), ("ому", ["у", "ю"]), ("ему", ["у", "ю"]),
        ("ый", ["", "й", "ь"]), ("ий", ["", "й", "ь"]),
        ("ым", ["ом", "ем", "ам", "ям"]), ("им", ["ом", "ем", "ам", "ям"]),
        ("ом", ["е", "и", "у", "ю"]), ("ем", ["е", "и", "у", "ю"]),
        ("ая", ["а", "я", "ь"]), ("яя", ["а", "я", "ь"]), ("ую", ["у", "ю", "ь"]), ("юю", ["у", "ю", "ь"]),
        ("ой", ["", "й", "ь", "и", "ы", "е", "ой", "ей", "ью", "ою"]), ("ей", ["и", "ы", "е", "ой", "ей", "ью"]),
        ("ое", ["о", "е", "я"]), ("ее", ["о", "е", "я"]), ("ые", ["и", "ы", "а", "я", "е"]), ("ие", ["и", "ы", "а", "я", "е"]),
        ("ых", ["", "й", "ь", "ов", "ев", "ей", "ах", "ях"]), ("их", ["", "й", "ь", "ов", "ев", "ей", "ах", "ях"]),
    ];

    /// <param name="first">Folded, as the other words.</param>
    /// <param name="after">The word that stands next to it.</param>
    public static bool CanBeTogether(string first, string after, string second)
    {
        var adjective = Endings.FirstOrDefault(ending => first.EndsWith(ending.Adjective, StringComparison.Ordinal));
        return adjective.Noun is null || first.Length < ShortestAdjective || Joining.Contains(after)
            || adjective.Noun.Any(ending => ending.Length == 0 ? !IsVowel(second[^1]) : second.EndsWith(ending, StringComparison.Ordinal));
    }

    private static bool IsVowel(char letter) => "аеиоуыэюя".Contains(letter, StringComparison.Ordinal);
}
