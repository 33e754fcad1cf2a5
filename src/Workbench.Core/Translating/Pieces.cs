using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>Cuts units into pieces that fit a request: whole units where they fit, else runs of whole sentences.</summary>
internal static class Pieces
{
    /// <summary>
    /// The pieces of a unit; each is as long as it may be. A single sentence over the limit stays one piece, over the limit:
    /// the caller must not send it.
    /// </summary>
    public static ImmutableArray<Piece> Of(UnitIndex index, Unit unit, ProviderCapabilities limits)
    {
        if (limits.SizeOf(unit.Text) <= limits.MaxSize || unit.Sentences.Length < 2)
        {
            return [new Piece(new PieceId(index, 0), unit.Text)];
        }

        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var first = 0; first < unit.Sentences.Length;)
        {
            var last = first;
            while (last + 1 < unit.Sentences.Length && limits.SizeOf(Between(unit, first, last + 1)) <= limits.MaxSize)
            {
                last++;
            }

            pieces.Add(PieceOf(index, unit, first, last));
            first = last + 1;
        }

        return pieces.ToImmutable();
    }

    /// <summary>Two pieces of about the same number of sentences in place of one; the piece itself when it is one sentence.</summary>
    public static ImmutableArray<Piece> Halve(Piece piece, Unit unit)
    {
        var end = piece.Id.Start + piece.Text.Length;
        var inside = Enumerable.Range(0, unit.Sentences.Length)
            .Where(i => unit.Sentences[i].Start >= piece.Id.Start && unit.Sentences[i].End <= end)
            .ToArray();
        if (inside.Length < 2)
        {
            return [piece];
        }

        var middle = inside[inside.Length / 2];
        return [PieceOf(piece.Id.Unit, unit, inside[0], middle - 1), PieceOf(piece.Id.Unit, unit, middle, inside[^1])];
    }

    private static Piece PieceOf(UnitIndex index, Unit unit, int first, int last)
    {
        // The first piece of a unit begins with the unit, so that its id is the unit's.
        var start = first == 0 ? 0 : unit.Sentences[first].Start;
        return new Piece(new PieceId(index, start), unit.Text[start..unit.Sentences[last].End]);
    }

    private static ReadOnlySpan<char> Between(Unit unit, int first, int last)
    {
        var start = first == 0 ? 0 : unit.Sentences[first].Start;
        return unit.Text.AsSpan(start..unit.Sentences[last].End);
    }
}
