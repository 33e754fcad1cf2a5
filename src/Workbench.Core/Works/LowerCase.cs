using System.Globalization;

namespace Workbench.Works;

/// <summary>Lower case after no culture. Nearly every letter of a text is in lower case already, and the system is not asked about those.</summary>
internal static class LowerCase
{
    public static char Of(char letter) => IsLower(letter) ? letter : char.ToLowerInvariant(letter);

    public static string Of(string word)
    {
        foreach (var letter in word)
        {
            if (!IsLower(letter))
            {
                return word.ToLowerInvariant();
            }
        }

        return word;
    }

    private static bool IsLower(char letter) =>
        letter < 128 ? letter is < 'A' or > 'Z' : CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.LowercaseLetter;
}
