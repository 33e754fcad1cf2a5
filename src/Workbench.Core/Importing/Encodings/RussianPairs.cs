namespace Workbench.Importing.Encodings;

/// <summary>How plausible it is in Russian that one letter follows another, from the table <c>russian-pairs</c>.</summary>
internal static class RussianPairs
{
    private const int Size = 33;

    private const int FewestLetters = 12;

    // Russian sentences have means about 1.5, Serbian and Macedonian ones below 0.8.
    private const double LeastMean = 1;

    private static readonly sbyte[] Weights = Load();

    /// <summary>The logarithm of the pair's share over an even share; anything but a Russian letter counts as the end of a word.</summary>
    public static int Weight(char first, char second) => Weights[(IndexOf(first) * Size) + IndexOf(second)];

    /// <summary>Whether a text has no letters but those of Russian.</summary>
    public static bool AreOnly(string text) => text.All(character => !char.IsLetter(character) || IndexOf(character) > 0);

    /// <summary>Whether a text is written in the letters of Russian only, and follows them as Russian does.</summary>
    public static bool SpeakFor(string text)
    {
        var letters = 0;
        var sum = 0;
        var previous = ' ';
        foreach (var character in text)
        {
            var russian = IndexOf(character) > 0;
            if (char.IsLetter(character) && !russian)
            {
                return false;
            }

            letters += russian ? 1 : 0;
            sum += russian ? Weight(previous, character) : 0;
            previous = character;
        }

        return letters >= FewestLetters && sum >= LeastMean * letters;
    }

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
