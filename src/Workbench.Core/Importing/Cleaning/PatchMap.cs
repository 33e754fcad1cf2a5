namespace Workbench.Importing.Cleaning;

/// <summary>The repairs of a text, and the way from every place of the repaired text to its source and back.</summary>
internal sealed class PatchMap
{
    private readonly IReadOnlyList<Patch> patches;

    /// <summary>Where in the repaired text each replacement ends.</summary>
    private readonly int[] ends;

    /// <param name="patches">In the order of the source, without overlap.</param>
    public PatchMap(IReadOnlyList<Patch> patches)
    {
        this.patches = patches;
        ends = new int[patches.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            Growth += patches[i].Replacement.Length - patches[i].Length;
            ends[i] = patches[i].End + Growth;
        }
    }

    public bool IsEmpty => ends.Length == 0;

    /// <summary>How much longer the repaired text is than its source.</summary>
    public int Growth { get; }

    /// <summary>The place in the source that a place of the text came from; for what was put in, the place where it was.</summary>
    public int SourcePlace(int place)
    {
        var next = FirstEndingAfter(place);

        // The first patch that ends behind the place holds it or stands behind it; the one before it tells how far text and source have drifted.
        var drifted = next == 0 ? place : patches[next - 1].End + place - ends[next - 1];
        return next < ends.Length ? Math.Min(drifted, patches[next].Start) : drifted;
    }

    /// <summary>What a stretch of the repaired text is made of.</summary>
    public IEnumerable<TextPiece> Pieces(int start, int length)
    {
        var end = start + length;
        for (var next = FirstEndingAfter(start); next < ends.Length && start < end; next++)
        {
            var replacement = ends[next] - patches[next].Replacement.Length;
            if (start < replacement)
            {
                var own = Math.Min(end, replacement) - start;
                yield return new TextPiece(SourcePlace(start), own, null);
                start += own;
            }

            var putIn = Math.Min(end, ends[next]) - start;
            if (putIn > 0)
            {
                yield return new TextPiece(start - replacement, putIn, patches[next].Replacement);
                start += putIn;
            }
        }

        if (start < end)
        {
            yield return new TextPiece(SourcePlace(start), end - start, null);
        }
    }

    private int FirstEndingAfter(int place)
    {
        var (low, high) = (0, ends.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ends[middle] <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
