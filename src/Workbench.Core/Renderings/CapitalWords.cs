using Workbench.Divergences;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>
/// The words of a text that are names by the way they are written: with a capital where no sentence begins, and seldom without one.
/// In German, where every noun has a capital, all nouns are.
/// </summary>
internal sealed class CapitalWords
{
    private const int ShortestName = 2;

    /// <summary>A word that is written small more often than once in so many is none.</summary>
    private const int CapitalsToOneSmall = 5;

    private readonly Language language;
    private readonly Dictionary<string, (int Inside, int Opening, int Small)> counts = new(StringComparer.Ordinal);
    private readonly List<CapitalWord> met = [];
    private readonly Dictionary<string, string> folded = new(StringComparer.Ordinal);

    private CapitalWords(Language language) => this.language = language;

    /// <summary>In the order of the rows.</summary>
    /// <param name="unitsOf">The units of the text that stand in each row, row by row.</param>
    public static IReadOnlyList<CapitalWord> Of(Document document, IEnumerable<UnitGroup> unitsOf)
    {
        var words = new CapitalWords(document.Language);
        foreach (var (units, row) in unitsOf.Select((units, row) => (units, row)))
        {
            foreach (var unit in units)
            {
                words.Read(document[unit].Text, row);
            }
        }

        return [.. words.met.Where(word => words.IsName(word.Folded))];
    }

    private void Read(string text, int row)
    {
        var opens = true;
        foreach (var token in WordTokenizer.Scan(text))
        {
            if (token.Class == TokenClass.Word)
            {
                Count(token.Span.In(text), row, opens);
            }

            opens = token.Class switch
            {
                TokenClass.Space => opens,
                TokenClass.Punctuation => text[token.Span.Start] is not (',' or ';' or ')' or ']' or '\'' or '»' or '”'),
                _ => false,
            };
        }
    }

    private void Count(string written, int row, bool opens)
    {
        var word = WithoutPossessive(written);
        var isCapital = char.IsUpper(word[0]);
        if (!folded.TryGetValue(word, out var key))
        {
            folded[word] = key = WordKeys.Fold(word, language);
        }

        var (inside, opening, small) = counts.GetValueOrDefault(key);
        counts[key] = !isCapital ? (inside, opening, small + 1) : opens || IsLoud(word) ? (inside, opening + 1, small) : (inside + 1, opening, small);
        if (isCapital)
        {
            met.Add(new CapitalWord(row, word, key));
        }
    }

    /// <summary>In a heading or an outcry all letters are capitals, whatever the word.</summary>
    private static bool IsLoud(string word) => word.Length > 1 && word.All(letter => !char.IsLower(letter));

    private bool IsName(string key)
    {
        var (inside, opening, small) = counts[key];
        return inside > 0 && key.Length >= ShortestName && small * CapitalsToOneSmall <= inside + opening && !FunctionWords.Contains(key);
    }

    private static string WithoutPossessive(string word) =>
        word.Length > 3 && word[^1] is 's' && word[^2] is '\'' or '’' ? word[..^2] : word;
}
