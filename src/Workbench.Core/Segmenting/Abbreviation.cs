namespace Workbench.Segmenting;

/// <summary>An abbreviation as the rules write it, cut into the parts that white space may separate in a text.</summary>
internal sealed class Abbreviation
{
    private const string NumberSign = "0";
    private readonly (string Letters, bool Stopped)[] parts;
    private readonly bool mayBeCapitalized;

    private Abbreviation((string, bool)[] parts, AbbreviationRule rule)
    {
        this.parts = parts;
        Rule = rule;
        var letters = string.Concat(this.parts.Select(part => part.Letters));
        mayBeCapitalized = letters.Length > 1 && !letters.Any(char.IsUpper);
    }

    public AbbreviationRule Rule { get; }

    public int PartCount => parts.Length;

    public string LastLetters => parts[^1].Letters;

    /// <summary>Reads "т. е.", "i.e." or "0 г." (after a number).</summary>
    public static Abbreviation Parse(string entry, AbbreviationRule rule)
    {
        var parts = new List<(string, bool)>();
        foreach (var word in entry.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = word.Split('.', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < pieces.Length; i++)
            {
                parts.Add((pieces[i], i < pieces.Length - 1 || word.EndsWith('.')));
            }
        }

        return parts.Count > 0 && parts[^1].Item2
            ? new Abbreviation([.. parts], rule)
            : throw new FormatException($"'{entry}' is no abbreviation; it must end with a full stop.");
    }

    /// <summary>Whether the text has this abbreviation before the full stop at <paramref name="stop"/>.</summary>
    public bool EndsAt(string text, int stop)
    {
        var end = stop;
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            var (letters, stopped) = parts[i];
            if (i < parts.Length - 1)
            {
                end = Characters.SkipWhiteSpaceBack(text, end);
                if (stopped && (end == 0 || text[--end] != '.'))
                {
                    return false;
                }
            }

            if (letters == NumberSign)
            {
                return EndsWithNumber(text, end);
            }

            var start = Characters.WordStart(text, end);
            if (!Matches(text.AsSpan(start, end - start), letters, mayBeCapitalized && i == 0))
            {
                return false;
            }

            end = start;
        }

        return true;
    }

    public override string ToString() => string.Join(' ', parts.Select(part => part.Stopped ? part.Letters + "." : part.Letters));

    private static bool Matches(ReadOnlySpan<char> word, string letters, bool mayBeCapitalized) =>
        word.SequenceEqual(letters)
        || (mayBeCapitalized && word.Length == letters.Length && char.ToLowerInvariant(word[0]) == letters[0] && word[1..].SequenceEqual(letters.AsSpan(1)));

    private static bool EndsWithNumber(string text, int end)
    {
        if (end > 0 && char.IsDigit(text[end - 1]))
        {
            return true;
        }

        var start = Characters.WordStart(text, end);
        return Characters.IsRoman(text.AsSpan(start, end - start));
    }
}
