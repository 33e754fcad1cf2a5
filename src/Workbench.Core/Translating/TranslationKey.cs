using System.Text;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>The key under which an answer is kept: a hash over everything that decides its words.</summary>
public static class TranslationKey
{
    public static ContentHash Of(ITranslationProvider provider, Language source, Language target, Piece piece)
    {
        // A unit separator cannot occur in any of the parts but the last ones, which are texts in a fixed order.
        string[] parts = [provider.Name, provider.VariantFor(piece.Text), source.Tag, target.Tag, TextNormalization.Fold(piece.Text)];
        string[] context = piece.Context is { } round ? [TextNormalization.Fold(round.Before), TextNormalization.Fold(round.After)] : [];
        return ContentHash.OfBytes(Encoding.UTF8.GetBytes(string.Join('\u001f', parts.Concat(context))));
    }
}
