namespace Workbench.Divergences.Checks;

/// <summary>
/// Whether a name in Latin letters can be a way to write a Russian one, by any of the systems in use: Solts, Soltz and Sol’ts can be Сольц,
/// Salts cannot.
/// </summary>
internal static class Romanisation
{
    /// <summary>Endings differ by case on one side and by custom on the other.</summary>
    private const int LongestEnding = 3;

    private static readonly Dictionary<char, string[]> Letters = new()
    {
        ['а'] = ["a"], ['б'] = ["b"], ['в'] = ["v", "w", "ff", "f"], ['г'] = ["g", "h", "v", "gh"], ['д'] = ["d", "dd"], ['е'] = ["e", "ye", "je", "ie", "yo", "o"], ['ё'] = ["e", "yo", "io", "jo", "o"],
        ['ж'] = ["zh", "j", "g", "sh", "z"], ['з'] = ["z", "s"], ['и'] = ["i", "y", "ie", "ee", "j", "iy", "ii"], ['й'] = ["y", "i", "j", ""], ['к'] = ["k", "c", "ck", "q", "kk"], ['л'] = ["l", "ll"], ['м'] = ["m", "mm"],
        ['н'] = ["n", "nn"], ['о'] = ["o", "oh"], ['п'] = ["p", "pp"], ['р'] = ["r", "rr"], ['с'] = ["s", "ss", "c", "z"], ['т'] = ["t", "tt", "th"], ['у'] = ["u", "oo", "ou"], ['ф'] = ["f", "ph", "th", "ff"],
        ['-'] = ["-", ""], ['х'] = ["kh", "h", "ch", "x"], ['ц'] = ["ts", "tz", "c", "z", "cz", "s"], ['ч'] = ["ch", "tch", "tsch", "c"], ['ш'] = ["sh", "sch", "ch", "s"], ['щ'] = ["shch", "sch", "sh", "stch"], ['ъ'] = ["", "'"],
        ['ы'] = ["y", "i", "ui"], ['ь'] = ["", "'", "i", "y"], ['э'] = ["e", "ae"], ['ю'] = ["yu", "iu", "u", "ju", "you"], ['я'] = ["ya", "ia", "a", "ja", "yah"],
    };

    /// <param name="original">In lower case.</param>
    /// <param name="version">In lower case, with straight apostrophes.</param>
    /// <param name="longestEnding">How many letters at the end of either may differ.</param>
    public static bool CanBe(string original, string version, int longestEnding = LongestEnding)
    {
        var reached = new bool[original.Length + 1, version.Length + 1];
        reached[0, 0] = true;
        for (var o = 0; o <= original.Length; o++)
        {
            for (var v = 0; v <= version.Length; v++)
            {
                if (!reached[o, v])
                {
                    continue;
                }

                if (original.Length - o <= longestEnding && version.Length - v <= longestEnding && Math.Min(o, v) > 1)
                {
                    return true;
                }

                foreach (var written in o < original.Length && Letters.TryGetValue(original[o], out var ways) ? ways : [])
                {
                    reached[o + 1, v + written.Length <= version.Length ? v + written.Length : v] |= version.AsSpan(v).StartsWith(written, StringComparison.Ordinal);
                }

                if (original.AsSpan(o).StartsWith("кс", StringComparison.Ordinal) && v < version.Length && version[v] == 'x')
                {
                    reached[o + 2, v + 1] = true;
                }
            }
        }

        return false;
    }
}
