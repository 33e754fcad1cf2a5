using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>The pieces of one request, all within the provider's limits, in reading order.</summary>
public sealed record TranslationBatch(Language Source, Language Target, ImmutableArray<Piece> Pieces)
{
    private const int TokensPerCharacter = 4;
    private const int TokensPerText = 40;
    private const int TokensPerAnswer = 200;

    /// <summary>Whether the service may stumble on one of these texts: then it is asked for briefly, though the service is left alone otherwise.</summary>
    public bool IsSuspect { get; init; }

    /// <summary>The code points of all texts.</summary>
    public long Characters => Pieces.Sum(piece => (long)CharacterCount.Of(piece.Text));

    /// <summary>The most tokens that an answer needs, in whatever language; a longer one is no translation.</summary>
    public long MostReplyTokens => (TokensPerCharacter * Characters) + (TokensPerText * Pieces.Length) + TokensPerAnswer;

    /// <summary>
    /// The results of a provider that answers in the order of the question: one text a piece. A wrong number of texts
    /// says nothing about which belongs where, so then no piece has a result.
    /// </summary>
    public ImmutableArray<PieceResult> AnsweredInOrder(IReadOnlyList<string> texts) =>
        texts.Count == Pieces.Length
            ? [.. Pieces.Zip(texts, (piece, text) => PieceResult.Done(piece.Id, text))]
            : Failed(PieceFault.NotReturned, $"the provider was sent {Pieces.Length} texts and returned {texts.Count}", retryable: true);

    /// <summary>The same failure for every piece.</summary>
    public ImmutableArray<PieceResult> Failed(PieceFault fault, string reason, bool retryable) =>
        [.. Pieces.Select(piece => PieceResult.Failed(piece.Id, fault, reason, retryable))];
}
