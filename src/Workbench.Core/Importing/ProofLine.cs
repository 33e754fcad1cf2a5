using Workbench.Importing.Languages;
using Workbench.Segmenting;
using Workbench.Works;

namespace Workbench.Importing;

/// <summary>The first sentence of a text in its language, by which a person sees whether it was read rightly.</summary>
internal static class ProofLine
{
    private const int Longest = 80;
    private const int LongestOfPage = 300;
    private const int Head = 20_000;
    private const int Stretch = 500;

    public static string Of(IEnumerable<Unit> units, Language language) => Of(Texts(units), language);

    /// <summary>The sentence alone, and as long as a page has room for.</summary>
    public static string Sentence(IEnumerable<Unit> units, Language language) => Sentence(Texts(units), language, LongestOfPage);

    /// <summary>The proof line of decoded characters that were not read into units.</summary>
    public static string OfText(string text)
    {
        var head = text[..Math.Min(text.Length, Head)];
        return Of(head.Split('\n').Select(line => UnitText.Of(line)), LanguageGuesser.Guess(head));
    }

    private static IEnumerable<string> Texts(IEnumerable<Unit> units) =>
        units.Where(unit => unit.Kind is not (UnitKind.Furniture or UnitKind.Heading or UnitKind.Contents)).Concat(units).Select(unit => unit.Text);

    private static string Of(IEnumerable<string> texts, Language language) =>
        $"first {(LanguageNames.Of(language) is { } name ? name + " " : "")}sentence reads: {Sentence(texts, language, Longest)}";

    private static string Sentence(IEnumerable<string> texts, Language language, int longest) =>
        Cut(texts.Select(text => FirstSentence(text, language)).FirstOrDefault(found => found is not null) ?? texts.FirstOrDefault(text => text.Length > 0) ?? "", longest);

    /// <summary>From the first letter of the language's script to the end of the sentence; null when that is less than two words.</summary>
    private static string? FirstSentence(string text, Language language)
    {
        var start = 0;
        while (start < text.Length && !IsOfScript(text[start], language))
        {
            start++;
        }

        var stretch = text.Substring(start, Math.Min(text.Length - start, Stretch));
        var sentence = SentenceSplitter.Split(stretch, language).Select(span => WithoutSpeaker(span.In(stretch))).FirstOrDefault("");
        var space = sentence.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 || space + 1 >= sentence.Length || !IsOfScript(sentence[space + 1], language) ? null : sentence;
    }

    // "Not in sight yet? — he asked": the question alone is proof enough.
    private static string WithoutSpeaker(string sentence)
    {
        for (var i = 1; i + 2 < sentence.Length; i++)
        {
            if (sentence[i] is '?' or '!' or '…' && sentence.AsSpan(i + 1) is [' ', '—' or '–' or '-', ..])
            {
                return sentence[..(i + 1)];
            }
        }

        return sentence;
    }

    private static string Cut(string sentence, int longest)
    {
        if (sentence.Length <= longest)
        {
            return sentence;
        }

        var space = sentence.LastIndexOf(' ', longest - 1);
        return sentence[..(space > longest / 2 ? space : longest - 1)] + "…";
    }

    private static bool IsOfScript(char character, Language language) =>
        char.IsLetter(character) && (!language.IsKnown || character is >= '\u0400' and < '\u0530' == LanguageNames.IsCyrillic(language));
}
