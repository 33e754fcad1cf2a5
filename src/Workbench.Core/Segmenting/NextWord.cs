namespace Workbench.Segmenting;

/// <summary>What stands behind a stop: the first word, and what leads up to it.</summary>
/// <param name="Kind">What the first character of the word is.</param>
/// <param name="Start">Where the word begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="HasLead">Whether a dash, quote, bracket or ellipsis leads up to it.</param>
internal readonly record struct NextWord(NextKind Kind, int Start, int End, bool HasLead)
{
    public static NextWord Read(string text, int position)
    {
        var hasLead = false;
        for (var skipped = 0; position < text.Length && skipped < Characters.Reach; position++)
        {
            var c = text[position];
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            if (!IsLead(text, position))
            {
                return At(text, position, hasLead);
            }

            skipped++;
            hasLead = true;
        }

        return new NextWord(NextKind.None, position, position, hasLead);
    }

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Whether the word is a capital with a stop: "И. Ленин".</summary>
    public bool IsInitial(string text) =>
        Kind == NextKind.Capital && End - Start == 1 && End < text.Length && text[End] == '.';

    /// <summary>Whether it is the letter of a list whose item begins with a capital: "(b) Peasants".</summary>
    public bool IsListLetter(string text) =>
        End - Start == 1 && End + 2 < text.Length && text[End] == ')' && text[End + 1] == ' ' && char.IsUpper(text[End + 2]);

    /// <summary>Whether it is a number, arabic or roman.</summary>
    public bool IsNumber(string text) => Kind == NextKind.Digit || Characters.IsRoman(In(text));

    /// <summary>Whether it is written in capitals throughout: "ЦК", "USSR".</summary>
    public bool IsAllCapitals(string text)
    {
        foreach (var c in In(text))
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return End - Start > 1;
    }

    private static NextWord At(string text, int start, bool hasLead)
    {
        var kind = KindOf(text[start]);
        var end = kind == NextKind.Digit ? DigitsEnd(text, start) : Characters.WordEnd(text, start);
        return new NextWord(kind, start, end, hasLead);
    }

    /// <summary>A letter without case counts as a capital, as OLetter does in SB8.</summary>
    private static NextKind KindOf(char c) =>
        char.IsLower(c) ? NextKind.Small
        : char.IsLetter(c) ? NextKind.Capital
        : char.IsDigit(c) ? NextKind.Digit
        : NextKind.None;

    private static bool IsLead(string text, int position)
    {
        var c = text[position];
        return Characters.IsDash(c) || Characters.IsQuote(c) || Characters.IsOpeningBracket(c)
            || c is '.' or '…' or '¿' or '¡' or '•' or '§' or '№' or '#' or '*' or '_' or '†'
            || char.IsSurrogate(c)
            || (Characters.IsClosingBracket(c) && position > 0 && text[position - 1] is '.' or '…');
    }

    private static int DigitsEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < Characters.Reach && char.IsDigit(text[end]))
        {
            end++;
        }

        return end;
    }
}
