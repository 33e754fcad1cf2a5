using System.Collections.Immutable;
using Workbench.Translating;

namespace Workbench.Online.Tests.Support;

/// <summary>A provider in memory that answers by a function and notes what it was asked.</summary>
internal sealed class PlannedProvider(ProviderCapabilities limits, Func<TranslationBatch, ImmutableArray<PieceResult>> answer) : ITranslationProvider
{
    public List<TranslationBatch> Asked { get; } = [];

    public string Name => "planned";

    public string Label => "Planned";

    public string Variant => "1";

    public ProviderCapabilities Capabilities => limits;

    /// <summary>Translates by writing the text in brackets, and in Latin letters.</summary>
    public static ImmutableArray<PieceResult> Bracket(TranslationBatch batch) =>
        [.. batch.Pieces.Select(piece => PieceResult.Done(piece.Id, $"[{Latin(piece.Text)}]"))];

    private static string Latin(string text)
    {
        const string Cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
        string[] latin = [.. "a b v g d e e zh z i j k l m n o p r s t u f h c ch sh sch ' y ' e ju ja".Split(' ')];
        return string.Concat(text.Select(letter => Cyrillic.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal) is >= 0 and var at
            ? char.IsUpper(letter) ? $"{char.ToUpperInvariant(latin[at][0])}{latin[at][1..]}" : latin[at]
            : $"{letter}"));
    }

    public PaidCall Reckon(TranslationBatch batch) => new(Name, null, batch.Pieces.Length, batch.Characters, batch.MostReplyTokens);

    public Task<ImmutableArray<PieceResult>> TranslateAsync(TranslationBatch batch, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Asked.Add(batch);
        return Task.FromResult(answer(batch));
    }
}
