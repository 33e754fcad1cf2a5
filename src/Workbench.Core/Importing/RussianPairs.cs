namespace Workbench.Importing;

/// <summary>How plausible it is in Russian that one letter follows another, from the table <c>russian-pairs</c>.</summary>
internal static class RussianPairs
{
    private const int Size = 33;

    private static readonly sbyte[] Weights = Load();

    /// <summary>The logarithm of the pair's share over an even share; anything but a Russian letter counts as the end of a word.</summary>
    public static int Weight(char first, char second) => Weights[(IndexOf(first) * Size) + IndexOf(second)];

    private static int IndexOf(char letter) => char.ToLowerInvariant(letter) switch
    {
        'ё' => 'е' - 'а' + 1,
        var lower and >= 'а' and <= 'я' => lower - 'а' + 1,
        _ => 0,
    };

    private static sbyte[] Load()
    {
        var rows = RulesFile.Rows("russian-pairs");
        return [.. rows.SelectMany(row => row[1]).Select(digit => (sbyte)(digit - '5'))];
    }
}
