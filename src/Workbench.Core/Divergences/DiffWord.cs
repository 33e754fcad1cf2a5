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

    public static DiffWord[] Of(string text) =>
        [.. WordTokenizer.Scan(text).Where(t => t.Class != TokenClass.Space).Select(t => Of(t, t.Span.In(text)))];

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
        _ when text.All(c => c == '-') => "—",
        _ => text.Contains('\u00AD', StringComparison.Ordinal) || text.Any(c => Fold(c) != c)
            ? string.Concat(text.Where(c => c != '\u00AD').Select(Fold))
            : text,
    };

    private static char Fold(char c) => c switch
    {
        '«' or '»' or '“' or '”' or '„' or '‟' or '‹' or '›' => '"',
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '`' => '\'',
        '–' or '—' or '―' => '—',
        '\u2010' or '\u2011' => '-',
        'ё' or 'Ё' => 'е',
        _ => char.ToLowerInvariant(c),
    };
}
