namespace Workbench.Importing.Encodings;

/// <summary>Sorts characters into classes.</summary>
internal static class CharacterClasses
{
    private const string Accents = "àáâãäåæçèéêëìíîïñòóôõöøùúûüœßčďěňřšťůžąćęłńśźż";
    private const string UkrainianAndBelarusian = "іїєґў";
    private const string InBooks = "«»“”„‘’‚–—…№§\u00A0•·°™©®£€½¼¾²³¹¿¡†‡";

    public static CharacterClass Of(char character) => character switch
    {
        '\uFFFD' => CharacterClass.Nothing,
        < '\u0080' => OfAscii(character),
        >= 'А' and <= 'я' or 'Ё' or 'ё' => CharacterClass.Russian,
        >= '\u0400' and < '\u0530' => Among(UkrainianAndBelarusian, character) ? CharacterClass.NearRussian : CharacterClass.FarCyrillic,
        _ when char.IsLetter(character) && character < '\u0250' && character is not ('ª' or 'º') =>
            Among(Accents, character) ? CharacterClass.Accented : CharacterClass.RareLatin,
        >= '\u2500' and < '\u25A0' => CharacterClass.Frame,
        _ when InBooks.Contains(character, StringComparison.Ordinal) => CharacterClass.Typographic,
        _ => CharacterClass.Symbol,
    };

    public static bool IsLetter(CharacterClass value) => value is >= CharacterClass.Basic and <= CharacterClass.FarCyrillic;

    public static bool IsCyrillic(CharacterClass value) => value is >= CharacterClass.Russian and <= CharacterClass.FarCyrillic;

    private static CharacterClass OfAscii(char character) =>
        char.IsAsciiLetter(character) ? CharacterClass.Basic
        : char.IsAsciiDigit(character) ? CharacterClass.Digit
        : CharacterClass.Boundary;

    private static bool Among(string letters, char character) =>
        letters.Contains(char.ToLowerInvariant(character), StringComparison.Ordinal);
}
