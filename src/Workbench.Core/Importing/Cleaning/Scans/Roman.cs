using System.Text;

namespace Workbench.Importing.Cleaning.Scans;

/// <summary>Roman numbers up to 399, as front matter is paged with.</summary>
internal static class Roman
{
    private static readonly (int Value, string Digits)[] Steps =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public static string Of(int value)
    {
        var digits = new StringBuilder();
        foreach (var (worth, sign) in Steps)
        {
            for (; value >= worth; value -= worth)
            {
                digits.Append(sign);
            }
        }

        return digits.ToString();
    }

    /// <summary>The value of a well-formed number in capitals or small letters; 0 for anything else.</summary>
    public static int ValueOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 9)
        {
            return 0;
        }

        var (digits, value) = (word.ToString().ToUpperInvariant(), 0);
        var rest = digits;
        foreach (var (worth, sign) in Steps)
        {
            for (; rest.StartsWith(sign, StringComparison.Ordinal); rest = rest[sign.Length..])
            {
                value += worth;
            }
        }

        var mixed = word.ContainsAnyInRange('a', 'z') && word.ContainsAnyInRange('A', 'Z');
        return rest.Length == 0 && !mixed && Of(value) == digits ? value : 0;
    }
}
