namespace Workbench.Importing.Cleaning.Scans;

/// <summary>Cuts letters without spaces into the likeliest words, after how often each stands in the text.</summary>
internal static class WordBorders
{
    private static readonly System.Buffers.SearchValues<char> Punctuation = System.Buffers.SearchValues.Create(".,;:!?()[]“”«»");

    private static readonly System.Buffers.SearchValues<char> OfNumbers = System.Buffers.SearchValues.Create("0123456789-–");

    private const int Longest = 24;
    private const double UnknownLetter = 4;
    private const double UnknownWord = 10;

    /// <summary>Where words start; null when the letters make no words of the text.</summary>
    public static bool[]? Of(string letters, Vocabulary words, string wordsOfOneLetter)
    {
        var cost = new double[letters.Length + 1];
        var from = new int[letters.Length + 1];
        var known = new int[letters.Length + 1];
        for (var end = 1; end <= letters.Length; end++)
        {
            cost[end] = double.PositiveInfinity;
            for (var start = Math.Max(0, end - Longest); start < end; start++)
            {
                var word = letters.AsSpan(start, end - start);
                var (price, isKnown) = Price(word, words, wordsOfOneLetter);
                if (cost[start] + price < cost[end])
                {
                    (cost[end], from[end], known[end]) = (cost[start] + price, start, known[start] + (isKnown ? word.Length : 0));
                }
            }
        }

        if (known[^1] * 2 < letters.Length)
        {
            return null;
        }

        var borders = new bool[letters.Length + 1];
        for (var at = letters.Length; at > 0; at = from[at])
        {
            borders[from[at]] = true;
        }

        return borders;
    }

    private static (double Price, bool IsKnown) Price(ReadOnlySpan<char> word, Vocabulary words, string wordsOfOneLetter)
    {
        var core = word.Trim(".,;:!?()[]“”‘’\"«»-–—");
        if (core.Length == 0)
        {
            return (word.Length == 1 ? 1 : 20, true);
        }

        var inside = core.ContainsAny(Punctuation);
        var isNumber = core.IndexOfAnyExcept(OfNumbers) < 0;
        var count = core.Length == 1 ? (wordsOfOneLetter.Contains(core[0], StringComparison.Ordinal) ? words.Total / 200 : 0) : words.Count(core);
        return inside ? ((UnknownWord * 10) + (10 * core.Length), false)
            : isNumber ? (core.Length >= 4 ? 6 : 8, true)
            : count > 0 ? (Math.Log((words.Total + 1.0) / count), true)
            : (UnknownWord + (UnknownLetter * core.Length), false);
    }
}
