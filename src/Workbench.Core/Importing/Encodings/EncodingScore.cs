namespace Workbench.Importing.Encodings;

/// <summary>How well a single-byte encoding explains the bytes: the sum over all pairs above ASCII, and the mean.</summary>
internal readonly record struct EncodingScore(TextEncoding Encoding, double Sum, double Mean)
{
    private const double CaseBreak = -4;

    // In x-mac-cyrillic the capitals stand where windows-1251 has these signs, and its dashes where that has Р and С:
    // whether a sign or a capital stands where it should is all that tells the two apart.
    private const string NeverOpens = "†‡‚…”’»•™";
    private const string NeverCloses = "„‚«†‡";
    private const string Opening = "«„“‘";

    public static EncodingScore Of(BytePairs pairs, TextEncoding encoding)
    {
        var table = encoding.Table;
        var classes = new CharacterClass[256];
        for (var value = 0; value < 256; value++)
        {
            classes[value] = CharacterClasses.Of(table[value]);
        }

        var sum = 0.0;
        for (var first = 0; first < 256; first++)
        {
            for (var second = first < 0x80 ? 0x80 : 0; second < 256; second++)
            {
                if (pairs[first, second] is > 0 and var count)
                {
                    sum += count * Weight(table[first], classes[first], table[second], classes[second]);
                }
            }
        }

        return new EncodingScore(encoding, sum, sum / Math.Max(1, pairs.Total));
    }

    private static double Weight(char first, CharacterClass a, char second, CharacterClass b)
    {
        if (a == CharacterClass.Nothing || b == CharacterClass.Nothing)
        {
            return -4;
        }

        if (CharacterClasses.IsLetter(a) && CharacterClasses.IsLetter(b))
        {
            return WithinWord(first, a, second, b) + (char.IsLower(first) && char.IsUpper(second) ? CaseBreak : 0);
        }

        return AtEdge(a, first, b, second);
    }

    private static double WithinWord(char first, CharacterClass a, char second, CharacterClass b)
    {
        if (CharacterClasses.IsCyrillic(a) != CharacterClasses.IsCyrillic(b))
        {
            return -3;
        }

        return (a, b) switch
        {
            (CharacterClass.Russian, CharacterClass.Russian) => RussianPairs.Weight(first, second) - (char.IsUpper(first) && char.IsUpper(second) ? 0.3 : 0),
            (CharacterClass.FarCyrillic, _) or (_, CharacterClass.FarCyrillic) => -2,
            (CharacterClass.NearRussian, _) or (_, CharacterClass.NearRussian) => 0.3,
            (CharacterClass.Basic, CharacterClass.Accented) or (CharacterClass.Accented, CharacterClass.Basic) => 1.5,
            (CharacterClass.Basic, _) or (_, CharacterClass.Basic) => -0.5,
            _ => -2.5,
        };
    }

    private static double AtEdge(CharacterClass a, char first, CharacterClass b, char second) => (a, b) switch
    {
        (CharacterClass.Digit, _) when CharacterClasses.IsCyrillic(b) => -1.5,
        (_, CharacterClass.Digit) when CharacterClasses.IsCyrillic(a) => -1.5,
        (CharacterClass.Russian, CharacterClass.Symbol or CharacterClass.Frame) or (CharacterClass.Symbol or CharacterClass.Frame, CharacterClass.Russian) => -2.5,
        (CharacterClass.Typographic, CharacterClass.Russian) when NeverOpens.Contains(first, StringComparison.Ordinal) => -1.5,
        (CharacterClass.Russian, CharacterClass.Typographic) when NeverCloses.Contains(second, StringComparison.Ordinal) => -1.5,
        (CharacterClass.Typographic, CharacterClass.Russian) when char.IsLower(second) && Opening.Contains(first, StringComparison.Ordinal) => RussianPairs.Weight(first, second) - 0.7,
        (CharacterClass.Russian, CharacterClass.Boundary) when char.IsUpper(first) && second == ' ' => RussianPairs.Weight(first, second) - 1,
        (CharacterClass.Boundary, CharacterClass.Typographic) when second == '\u00A0' => -1.5,
        (CharacterClass.Russian, _) or (_, CharacterClass.Russian) => RussianPairs.Weight(first, second),
        (CharacterClass.FarCyrillic, _) or (_, CharacterClass.FarCyrillic) => -2,
        (CharacterClass.Frame, CharacterClass.Frame or CharacterClass.Boundary) or (CharacterClass.Boundary, CharacterClass.Frame) => -0.2,
        (CharacterClass.Frame, _) or (_, CharacterClass.Frame) => -2,
        (CharacterClass.Symbol, CharacterClass.Symbol) => -1,
        (CharacterClass.Symbol, _) when CharacterClasses.IsLetter(b) => -2,
        (_, CharacterClass.Symbol) when CharacterClasses.IsLetter(a) => -2,
        (CharacterClass.Symbol, _) or (_, CharacterClass.Symbol) => -0.7,
        (CharacterClass.Typographic, CharacterClass.Typographic) => 0,
        (CharacterClass.Typographic, _) or (_, CharacterClass.Typographic) => 0.3,
        (CharacterClass.RareLatin, _) or (_, CharacterClass.RareLatin) => -0.5,
        _ => 0,
    };
}
