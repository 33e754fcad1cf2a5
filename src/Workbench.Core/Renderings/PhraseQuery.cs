using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>A word or phrase to look for, in any inflected form; an ellipsis in it stands for any number of words.</summary>
public sealed record PhraseQuery
{
    /// <summary>How many words may stand between two words of a phrase, unless it is said: «национальный и колониальный вопрос».</summary>
    public const int UsualBetween = 3;

    private PhraseQuery(string text, ImmutableArray<QueryWord> words) => (Text, Words) = (text, words);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    public ImmutableArray<QueryWord> Words { get; }

    /// <summary>Whether it is written in the letters of a language: by that a query tells which text it is for.</summary>
    public bool IsWrittenIn(Language language) => Words.All(word => NameSpelling.IsWrittenIn(word.Text, language));

    /// <param name="between">How many other words may stand between two words of the phrase.</param>
    /// <exception cref="FormatException">There is no word in it.</exception>
    public static PhraseQuery Parse(string text, int between = UsualBetween)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(between);
        var words = ImmutableArray.CreateBuilder<QueryWord>();
        var isOpen = false;
        foreach (var token in WordTokenizer.Tokenize(text.Normalize()))
        {
            if (char.IsLetterOrDigit(token[0]))
            {
                foreach (var part in HyphenParts.Of(token, new Span(0, token.Length)))
                {
                    words.Add(new QueryWord(part.In(token), isOpen ? null : part.Start > 0 ? 0 : between));
                    isOpen = false;
                }
            }
            else
            {
                isOpen |= token is "…" || token.StartsWith("..", StringComparison.Ordinal);
            }
        }

        return words.Count > 0
            ? new PhraseQuery(text.Trim(), words.ToImmutable())
            : throw new FormatException($"There is no word in '{text}'; write a word or a phrase, such as \"национальный вопрос\".");
    }
}
