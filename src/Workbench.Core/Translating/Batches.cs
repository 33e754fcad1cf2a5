using System.Collections.Immutable;

namespace Workbench.Translating;

/// <summary>Packs pieces into requests in order, each as full as the provider's limits allow and never fuller.</summary>
internal static class Batches
{
    /// <param name="pieces">Each within the limits by itself.</param>
    public static IEnumerable<ImmutableArray<Piece>> Pack(IEnumerable<Piece> pieces, ProviderCapabilities limits)
    {
        var batch = ImmutableArray.CreateBuilder<Piece>();
        var size = 0L;
        foreach (var piece in pieces)
        {
            var added = limits.SizeOf(piece.Text);
            if (batch.Count > 0 && (batch.Count == limits.MaxItems || size + added > limits.MaxSize))
            {
                yield return batch.DrainToImmutable();
                size = 0;
            }

            batch.Add(piece);
            size += added;
        }

        if (batch.Count > 0)
        {
            yield return batch.DrainToImmutable();
        }
    }
}
