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

    /// <summary>Translates by writing the text in brackets.</summary>
    public static ImmutableArray<PieceResult> Bracket(TranslationBatch batch) =>
        [.. batch.Pieces.Select(piece => PieceResult.Done(piece.Id, $"[{piece.Text}]"))];

    public Task<ImmutableArray<PieceResult>> TranslateAsync(TranslationBatch batch, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Asked.Add(batch);
        return Task.FromResult(answer(batch));
    }
}
