namespace Workbench.Divergences;

/// <summary>Roman numerals in capitals, also those in which a Cyrillic Х stands for the X.</summary>
internal static class RomanNumeral
{
    private static readonly (string Letters, int Value)[] Steps =
    [
        ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40),
        ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ];

    /// <summary>The value, or null when the word is none in its regular form.</summary>
    public static int? ValueOf(string word)
    {
        var rest = word.Replace('Х', 'X').Replace('І', 'I').AsSpan();
        var value = 0;
        foreach (var (letters, step) in Steps)
        {
            for (var times = 0; rest.StartsWith(letters, StringComparison.Ordinal) && times < (letters.Length == 1 && letters[0] is not ('V' or 'L' or 'D') ? 3 : 1); times++)
            {
                value += step;
                rest = rest[letters.Length..];
            }
        }

        return rest.IsEmpty && value > 0 ? value : null;
    }
}
