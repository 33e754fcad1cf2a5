using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>A token that is not white space, with the key under which it is compared.</summary>
internal readonly record struct DiffWord(Span Span, string Text, string Key, WordClass Class)
{
    /// <summary>How much it counts in the similarity of two texts.</summary>
    public double Weight => Class switch
    {
        WordClass.Punctuation => 0.05,
        WordClass.FunctionWord => 0.25,
        _ => 1,
    };

    public static DiffWord[] Of(string text) => Of(text, WordTokenizer.Scan(text).FindAll(t => t.Class != TokenClass.Space));

    /// <param name="tokens">Those of the text that are not white space.</param>
    public static DiffWord[] Of(string text, List<Token> tokens)
    {
        var words = new DiffWord[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Of(tokens[i], tokens[i].Span.In(text));
        }

        return words;
    }

    private static DiffWord Of(Token token, string text)
    {
        var key = KeyOf(text);
        return new DiffWord(token.Span, text, key, ClassOf(token.Class, key));
    }

    private static WordClass ClassOf(TokenClass token, string key) => token switch
    {
        TokenClass.Punctuation => WordClass.Punctuation,
        TokenClass.Number => WordClass.Number,
        _ => FunctionWords.Contains(key) ? WordClass.FunctionWord : WordClass.Content,
    };

    /// <summary>Lower case, with one form for each kind of quotation mark, dash, hyphen and apostrophe, and е for ё.</summary>
    private static string KeyOf(string text) => text switch
    {
        "..." or "…" => "…",
        _ when text.AsSpan().IndexOfAnyExcept('-') < 0 => "—",
        _ when IsFolded(text) => text,
        _ => string.Concat(text.Where(c => c != '\u00AD').Select(Fold)),
    };

    private static bool IsFolded(string text)
    {
        foreach (var c in text)
        {
            if (c == '\u00AD' || Fold(c) != c)
            {
                return false;
            }
        }

        return true;
    }

    private static char Fold(char c) => c switch
    {
        '«' or '»' or '“' or '”' or '„' or '‟' or '‹' or '›' => '"',
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '`' => '\'',
        '–' or '—' or '―' => '—',
        '\u2010' or '\u2011' => '-',
        'ё' or 'Ё' => 'е',
        _ => LowerCase.Of(c),
    };
}
