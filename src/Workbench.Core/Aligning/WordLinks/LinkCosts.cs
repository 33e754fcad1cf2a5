namespace Workbench.Aligning.WordLinks;

/// <summary>The costs of the path through the words of a passage, as negative logarithms of chances. Chosen on XL-WA dev.</summary>
internal static class LinkCosts
{
    private const double Tied = 2.5;
    private const double Known = 3.2;
    private const double ContentPair = 5.5;
    private const double KnownPair = 7.5;
    private const double FunctionPair = 6.5;
    private const double UnlikePair = 8;

    /// <summary>A year that one side leaves out is not what the other side's <c>of</c> stands for.</summary>
    private const double NeverPair = 16;
    private const double NoContent = 8;
    private const double NoFunction = 3;
    private const double NoMark = 4.0;
    public const double Jump = 0.45;
    public const double MostJump = 4.5;
    public const double Diagonal = 2.0;

    /// <summary>The cost of taking two words for each other.</summary>
    public static double Pair(LinkWord original, LinkWord version, float strength, bool bothKnown)
    {
        if (strength > 0)
        {
            return Tied - (Known * Math.Log10(10 * strength));
        }

        return (original.Sort, version.Sort) switch
        {
            (WordSort.Content, WordSort.Content) => bothKnown ? KnownPair : ContentPair,
            (WordSort.Function, WordSort.Function) => FunctionPair,
            (WordSort.Number, WordSort.Function or WordSort.Mark) or (WordSort.Function or WordSort.Mark, WordSort.Number) => NeverPair,
            _ => UnlikePair,
        };
    }

    public static double None(LinkWord word) => word.Sort switch
    {
        WordSort.Content or WordSort.Number => NoContent,
        WordSort.Function => NoFunction,
        _ => NoMark,
    };
}
