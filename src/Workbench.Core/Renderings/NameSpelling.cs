using Workbench.Aligning.Words;
using Workbench.Divergences.Checks;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>Whether two spellings are of one name, in whatever case and romanisation: Сергеевны, Sergeyevna and Sergeevna’s.</summary>
internal static class NameSpelling
{
    private const int ShortestSkeleton = 3;
    private const int ShortestBase = 3;
    private const string Vowels = "aeu";

    private static readonly string[] Endings =
        ["", "а", "я", "у", "ю", "е", "и", "ы", "ой", "ою", "ей", "ею", "ом", "ем", "ым", "им", "ого", "его", "ому", "ему", "ых", "их", "ый", "ий", "ая", "ую", "ов", "ев", "ами", "ями", "ам", "ям", "ах", "ях", "ь", "й"];

    /// <param name="cyrillic">Folded.</param>
    /// <param name="latin">Folded.</param>
    public static bool IsOneName(string cyrillic, string latin)
    {
        var written = WithoutPossessive(latin).TrimEnd('a', 'e', 'i', 'o', 'u', 'y', '\'');
        var skeleton = Bare(WithoutPossessive(latin));
        foreach (var ending in Endings)
        {
            if (cyrillic.Length - ending.Length >= ShortestBase && cyrillic.EndsWith(ending, StringComparison.Ordinal))
            {
                var bare = cyrillic[..^ending.Length];
                if ((skeleton.Length >= ShortestSkeleton && Bare(bare) == skeleton) || (written.Length >= ShortestBase && Romanisation.CanBe(bare.TrimEnd('а', 'я', 'й', 'ь'), written, longestEnding: 0)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Two romanisations of one name.</summary>
    public static bool IsOneRomanisation(string left, string right) =>
        Bare(WithoutPossessive(left)) is { Length: >= ShortestSkeleton } bare && bare == Bare(WithoutPossessive(right));

    public static bool IsCyrillic(string word) => word.Any(letter => letter is >= '\u0400' and < '\u0530');

    public static bool IsWrittenIn(string word, Language language) => !word.Any(char.IsLetter) || IsCyrillic(word) == (language.Tag is "ru" or "uk" or "be" or "bg" or "sr" or "mk");

    private static string WithoutPossessive(string latin) =>
        latin.EndsWith("'s", StringComparison.Ordinal) ? latin[..^2]
        : latin.EndsWith("off", StringComparison.Ordinal) || latin.EndsWith("eff", StringComparison.Ordinal) ? $"{latin[..^2]}v"
        : latin;

    private static string Bare(string name) => Skeleton.Of(name).TrimEnd(Vowels.ToCharArray());
}
