using System.Text;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>The key under which an answer is kept: a hash over everything that decides its words.</summary>
public static class TranslationKey
{
    public static ContentHash Of(ITranslationProvider provider, Language source, Language target, string text)
    {
        // A unit separator cannot occur in any of the parts but the last.
        var parts = string.Join('\u001f', provider.Name, provider.Variant, source.Tag, target.Tag, TextNormalization.Fold(text));
        return ContentHash.OfBytes(Encoding.UTF8.GetBytes(parts));
    }
}
