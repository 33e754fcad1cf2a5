using System.Globalization;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Finds the numbers a text names: in figures, in Roman numerals and, for English and Russian, in words.</summary>
internal sealed class NumberReader
{
    private readonly string text;
    private readonly Language language;
    private readonly IReadOnlyDictionary<string, NumberWord> words;
    private readonly List<Token> tokens;
    private readonly List<NumberMention> mentions = [];
    private NumberInWords current = new();
    private bool afterAnd;
    private bool afterFigures;
    private bool isTimeOfDay;

    private NumberReader(string text, List<Token> tokens, Language language)
    {
        (this.text, this.tokens, this.language, words) = (text, tokens, language, NumberWords.Of(language));
    }

    public static List<NumberMention> Read(string text, Language language) => Read(text, WordTokenizer.Scan(text), language);

    /// <param name="tokens">All tokens of the text.</param>
    public static List<NumberMention> Read(string text, List<Token> tokens, Language language)
    {
        var reader = new NumberReader(text, tokens, language);
        for (var at = 0; at < reader.tokens.Count;)
        {
            at += reader.ReadToken(at);
        }

        reader.EndWords();
        return reader.mentions;
    }

    public static string DigitsOf(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);

    /// <summary>Reads the token at this place and says how many tokens were taken.</summary>
    private int ReadToken(int at)
    {
        var token = tokens[at];
        switch (token.Class)
        {
            case TokenClass.Space:
                return 1;
            case TokenClass.Number:
                EndWords();
                return ReadFigures(at);
            case TokenClass.Word:
                ReadWord(token.Span);
                return 1;
            default:
                EndWords();
                afterFigures &= token.Span.In(text) is ".";
                return 1;
        }
    }

    /// <summary>Figures with blanks between the groups of three are one number, except in English.</summary>
    private int ReadFigures(int at)
    {
        var figures = TextOf(at);
        var taken = 1;
        while (language != Language.English && (taken > 1 || FigureReader.OpensGroups(figures))
            && at + taken + 1 < tokens.Count && tokens[at + taken].Span.Length == 1 && FigureReader.IsGroup(TextOf(at + taken + 1)))
        {
            figures += TextOf(at + taken + 1);
            taken += 2;
        }

        if (IsNoteMark(at, taken))
        {
            return taken;
        }

        var start = tokens[at].Span.Start;
        var length = tokens[at + taken - 1].Span.End - start;
        mentions.AddRange(FigureReader.Read(figures, start, language).Select(m => taken > 1 ? m with { Span = new Span(start, length) } : m));
        afterFigures = true;
        return taken;
    }

    /// <summary>A number in square brackets is the mark of a note, and notes are numbered anew in every edition.</summary>
    private bool IsNoteMark(int at, int taken) =>
        at > 0 && at + taken < tokens.Count && TextOf(at - 1) == "[" && TextOf(at + taken) == "]";

    private void ReadWord(Span span)
    {
        var word = span.In(text);
        var start = span.Start;
        var isJoined = false;
        foreach (var part in word.AsSpan().IndexOfAny('-', '\u2010', '\u2011') < 0 ? [word] : word.Split('-', '\u2010', '\u2011'))
        {
            ReadPart(part, new Span(start, part.Length), isJoined);
            start += part.Length + 1;
            isJoined = true;
        }
    }

    private void ReadPart(string part, Span span, bool isJoined)
    {
        var key = LowerCase.Of(part).Replace('ё', 'е');
        if (words.TryGetValue(key, out var word))
        {
            AddWord(word, span, isJoined);
        }
        else if (key == "and" && (current.AllowsAnd || (isJoined && !current.IsEmpty)))
        {
            afterAnd = true;
        }
        else
        {
            EndWords();
            (afterFigures, isTimeOfDay) = (false, key == "past" || key.StartsWith("полов", StringComparison.Ordinal));
            AddOther(part, key, span);
        }
    }

    private void AddWord(NumberWord word, Span span, bool isJoined)
    {
        if (word.Role == NumberWordRole.Multiplier && afterFigures && current.IsEmpty && word.Value > 100 && mentions[^1].Value < 1_000_000)
        {
            var value = mentions[^1].Value * word.Value;
            mentions[^1] = mentions[^1] with { Value = value, Digits = DigitsOf(value), Span = new Span(mentions[^1].Span.Start, span.End - mentions[^1].Span.Start) };
            afterFigures = false;
            return;
        }

        afterFigures = false;
        // «Половина пятого» is half past four, «четверть пятого» a quarter past four.
        var taken = isTimeOfDay ? word with { Weak = true } : word;
        if (!current.TryAdd(taken, span, afterUnit: afterAnd && isJoined))
        {
            EndWords();
            current.TryAdd(taken, span);
        }

        (afterAnd, isTimeOfDay) = (false, word is { Value: 4, Weak: true });
    }

    private void AddOther(string part, string key, Span span)
    {
        if (RomanNumeral.ValueOf(part) is { } roman && (part.Length > 1 || language != Language.English))
        {
            var strong = part.Length > 1 && part.All(c => c is 'I' or 'V' or 'X');
            mentions.Add(new NumberMention(roman, DigitsOf(roman), span, NumberForm.Roman, strong));
        }
        else if (MonthNames.NumberOf(part) is { } month)
        {
            mentions.Add(new NumberMention(month, DigitsOf(month), span, NumberForm.Month, Strong: false));
        }
        else if (part.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var digit)
        {
            mentions.AddRange(FigureReader.Read(part[digit..], span.Start + digit, language).Select(m => m with { Strong = false }));
        }
        else if (language == Language.Russian && key.Length > 6)
        {
            AddCompound(key, span);
        }
    }

    private void AddCompound(string key, Span span)
    {
        foreach (var (form, value) in RussianNumberWords.CompoundBeginnings)
        {
            if (key.StartsWith(form, StringComparison.Ordinal))
            {
                mentions.Add(new NumberMention(value, DigitsOf(value), span, NumberForm.Words, Strong: false));
                return;
            }
        }
    }

    private void EndWords()
    {
        if (!current.IsEmpty)
        {
            mentions.Add(current.ToMention());
            current = new NumberInWords();
        }

        afterAnd = false;
    }

    private string TextOf(int at) => tokens[at].Span.In(text);
}
