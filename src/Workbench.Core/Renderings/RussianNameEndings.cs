namespace Workbench.Renderings;

/// <summary>What the stemmer, made for common words, does not know of the endings of Russian names.</summary>
internal static class RussianNameEndings
{
    private const int ShortestBase = 4;
    private static readonly string[] Surnames = ["ов", "ев", "ин", "ын"];
    private static readonly string[] OfAdjectives = ["ыми", "ими", "ого", "его", "ому", "ему", "ый", "ий", "ая", "яя", "ую", "юю", "ое", "ее", "ым", "им", "ых", "их"];
    private static readonly string[] OfPlurals = ["ами", "ями", "ов", "ев", "ах", "ях", "ам", "ям", "ы", "и"];

    /// <summary>«Дёмин» for «Дёминым», which the stemmer takes for an adjective; any other form is left alone.</summary>
    public static string Nominative(string folded) =>
        folded.EndsWith("ым", StringComparison.Ordinal) && Surnames.Any(ending => folded.AsSpan(0, folded.Length - 2).EndsWith(ending)) ? folded[..^2] : folded;

    /// <summary>What the other forms of the name share where it is declined as an adjective («Каменный», «Каменного») or is a plural («Плёсы», «Плёсах»).</summary>
    public static IEnumerable<string> Bases(string folded)
    {
        if (BaseOf(folded, OfAdjectives) is { } adjective)
        {
            yield return $"{adjective}-ый";
        }

        if (BaseOf(folded, OfPlurals) is { } plural)
        {
            yield return $"{plural}-ы";
        }
    }

    private static string? BaseOf(string folded, string[] endings) =>
        endings.FirstOrDefault(ending => folded.Length - ending.Length >= ShortestBase && folded.EndsWith(ending, StringComparison.Ordinal)) is { } found
            ? folded[..^found.Length]
            : null;
}
