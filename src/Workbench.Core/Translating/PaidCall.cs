using System.Text;

namespace Workbench.Translating;

/// <summary>A request that carries texts, as money sees it.</summary>
/// <param name="Characters">Code points of all texts.</param>
/// <param name="Bytes">The same texts in UTF-8: no model makes more tokens of them.</param>
public sealed record PaidCall(string Provider, string? Model, int Texts, long Characters, long Bytes)
{
    public static PaidCall Of(string provider, string? model, IReadOnlyCollection<string> texts) =>
        new(provider, model, texts.Count, texts.Sum(text => (long)CharacterCount.Of(text)), texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text)));
}
