using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>What a run will send, known before the first request: the quote.</summary>
/// <param name="Batches">The requests, in reading order.</param>
/// <param name="Known">What needs no request: kept from an earlier run, or without a letter to translate.</param>
/// <param name="TooLong">Sentences over the provider's limit, which no request can carry.</param>
/// <param name="Size">The text of all requests, in what the provider counts.</param>
public sealed record TranslationPlan(
    ImmutableArray<TranslationBatch> Batches, ImmutableArray<PieceResult> Known, ImmutableArray<PieceResult> TooLong, long Size)
{
    /// <summary>The characters of all requests, whatever the provider counts: what most of them bill.</summary>
    public long Characters => Batches.SelectMany(batch => batch.Pieces).Sum(piece => (long)CharacterCount.Of(piece.Text));

    /// <summary>For a piece that is sent, the pieces that would be the same request: they get its answer.</summary>
    public ImmutableDictionary<PieceId, ImmutableArray<PieceId>> Repeats { get; init; } = ImmutableDictionary<PieceId, ImmutableArray<PieceId>>.Empty;

    public int Repeated => Repeats.Values.Sum(same => same.Length);

    public int Pieces => Batches.Sum(batch => batch.Pieces.Length);

    public static TranslationPlan Of(Document original, Language target, ITranslationProvider provider, ITranslationMemory? memory = null)
    {
        var limits = provider.Capabilities;
        var known = ImmutableArray.CreateBuilder<PieceResult>();
        var tooLong = ImmutableArray.CreateBuilder<PieceResult>();
        var sent = new List<Piece>();
        var asked = new Dictionary<(ContentHash Key, string Text), PieceId>();
        var repeats = ImmutableDictionary.CreateBuilder<PieceId, ImmutableArray<PieceId>>();
        var size = 0L;
        foreach (var piece in original.Units.SelectMany((unit, i) => PiecesOf(original, i, limits)))
        {
            var pieceSize = limits.SizeOf(piece.Text);
            var key = TranslationKey.Of(provider, original.Language, target, piece);

            // A number or a row of asterisks is the same in every language.
            if ((piece.Text.Any(char.IsLetter) ? memory?.Find(key) : piece.Text) is { } text)
            {
                known.Add(PieceResult.Done(piece.Id, text));
            }
            else if (pieceSize > limits.MaxSize)
            {
                tooLong.Add(PieceResult.Failed(piece.Id, PieceFault.TooLong, TooLongReason(limits), retryable: false));
            }
            else if (!asked.TryAdd((key, piece.Text), piece.Id))
            {
                var first = asked[(key, piece.Text)];
                repeats[first] = repeats.GetValueOrDefault(first, []).Add(piece.Id);
            }
            else
            {
                sent.Add(piece);
                size += pieceSize;
            }
        }

        var batches = Translating.Batches.Pack(sent, limits).Select(pieces => new TranslationBatch(original.Language, target, pieces));
        return new TranslationPlan([.. batches], known.ToImmutable(), tooLong.ToImmutable(), size) { Repeats = repeats.ToImmutable() };
    }

    private static IEnumerable<Piece> PiecesOf(Document original, int unit, ProviderCapabilities limits)
    {
        var context = limits.ContextUnits > 0 ? PieceContext.Of(original.Units, unit, limits.ContextUnits) : null;
        return Translating.Pieces.Of(new UnitIndex(unit), original.Units[unit], limits).Select(piece => piece with { Context = context });
    }

    internal static string TooLongReason(ProviderCapabilities limits) =>
        string.Create(null, $"a sentence is longer than the {limits.MaxSize} {Counted(limits.CountedIn)} the provider takes");

    private static string Counted(CountedIn counted) => counted == CountedIn.Utf8Bytes ? "bytes" : "characters";
}
