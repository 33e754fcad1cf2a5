using System.Globalization;

namespace Workbench.Importing.Layouts;

/// <summary>Recognises a heading by its words, after the table <c>headings</c>.</summary>
internal static class HeadingWords
{
    private static readonly Dictionary<string, string> Meaning = RulesFile.Rows("headings")
        .SelectMany(row => row.Skip(1).Select(word => (word, meaning: row[0])))
        .ToDictionary(pair => pair.word, pair => pair.meaning, StringComparer.OrdinalIgnoreCase);

    /// <summary>1 for a part, 2 for a chapter, 3 for a section, 4 for a bare Roman number; 0 for what is no heading.</summary>
    public static int Rank(string line)
    {
        var words = line.Split(' ');
        var first = words[0].TrimEnd('.', ':');
        if (words.Length == 1)
        {
            return IsRoman(first) ? 4 : MeaningOf(first) == "alone" ? 2 : 0;
        }

        if (words.Length == 2 && RankOf(words[1].TrimEnd('.', ':')) is > 0 and var rank && MeaningOf(first) == "number")
        {
            return rank;
        }

        return IsNumber(words[1].TrimEnd('.', ':', ',')) && TitleMayFollow(words) ? RankOf(first) : 0;
    }

    /// <summary>Whether a word is made of the digits of Roman numbers below 90.</summary>
    public static bool IsRoman(string word) => word.Length is > 0 and <= 9 && !word.AsSpan().ContainsAnyExcept("IVXL");

    // "Chapter 3 Alice went home." is a sentence, "Chapter 3. Alice" a heading.
    private static bool TitleMayFollow(string[] words) =>
        words.Length == 2 || (!char.IsLower(words[2][0]) && words[^1][^1] is not ('.' or ',' or ';'));

    private static string? MeaningOf(string word) => Meaning.GetValueOrDefault(word);

    private static int RankOf(string word) => int.TryParse(MeaningOf(word), NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? rank : 0;

    private static bool IsNumber(string word) =>
        MeaningOf(word) == "number" || IsRoman(word) || (word.Length is > 0 and <= 3 && word.All(char.IsAsciiDigit));
}
