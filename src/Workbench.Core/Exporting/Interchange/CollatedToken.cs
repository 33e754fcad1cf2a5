using System.Collections.Immutable;
using Workbench.Divergences;

namespace Workbench.Exporting.Interchange;

/// <summary>A word, number or mark of a witness.</summary>
/// <param name="HasSpace">Whether white space stands before it.</param>
internal readonly record struct CollatedToken(string Text, bool HasSpace)
{
    public static ImmutableArray<CollatedToken> Of(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<CollatedToken>();
        var space = false;
        foreach (var token in WordTokenizer.Scan(text))
        {
            if (token.Class == TokenClass.Space)
            {
                space = true;
                continue;
            }

            tokens.Add(new CollatedToken(token.Span.In(text), space));
            space = false;
        }

        return tokens.ToImmutable();
    }

    /// <summary>The tokens as they are written, without the space before the first.</summary>
    public static string Join(ImmutableArray<CollatedToken> tokens) =>
        string.Concat(tokens.Select((token, place) => place > 0 && token.HasSpace ? $" {token.Text}" : token.Text));
}
