using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>Holds every answer against its question, so that nothing is stored that is no translation.</summary>
internal static class ReplyCheck
{
    /// <summary>One result for each piece of the batch, in its order; texts that passed are in the form of units.</summary>
    public static ImmutableArray<PieceResult> Judge(TranslationBatch batch, ImmutableArray<PieceResult> results)
    {
        var answers = results.ToLookup(result => result.Id);
        return [.. batch.Pieces.Select(piece => answers[piece.Id].Take(2).ToArray() switch
        {
            [{ Text: { } text }] => JudgeText(piece, TextNormalization.Fold(text), batch),
            [var failed] => failed,
            [] => Fault(piece, PieceFault.NotReturned, "the provider returned nothing for it"),
            _ => Fault(piece, PieceFault.NotReturned, "the provider returned it more than once"),
        })];
    }

    /// <summary>Whether the provider garbled the answer, so that asking once more is worth while.</summary>
    public static bool IsGarbled(PieceFault? fault) =>
        fault is PieceFault.NotReturned or PieceFault.Empty or PieceFault.Untranslated or PieceFault.MarkedUp;

    private static PieceResult JudgeText(Piece piece, string text, TranslationBatch batch)
    {
        if (text.Length == 0)
        {
            return Fault(piece, PieceFault.Empty, "the provider returned an empty text");
        }

        if (MarkUp.AddedTo(piece.Text, text) is { } mark)
        {
            return Fault(piece, PieceFault.MarkedUp, $"the provider returned HTML ({mark}) for plain text");
        }

        return Echo.Is(piece.Text, text, batch.Source, batch.Target)
            ? Fault(piece, PieceFault.Untranslated, "the provider returned the source untranslated")
            : PieceResult.Done(piece.Id, text);
    }

    private static PieceResult Fault(Piece piece, PieceFault fault, string reason) =>
        PieceResult.Failed(piece.Id, fault, reason, retryable: true);
}
