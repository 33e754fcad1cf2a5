using Workbench.Importing.Cleaning.Plain;

namespace Workbench.Importing.Cleaning;

/// <summary>A source with its repairs made, and the way back from every place of it to the source.</summary>
internal sealed class CleanedText
{
    private readonly IReadOnlyList<Patch> patches;
    private readonly int[] ends;
    private PlainBlocks? blocks;

    public CleanedText(string source, IReadOnlyList<Patch> patches, Pagination pages)
    {
        (Source, this.patches, Pages) = (source, patches, pages);
        ends = new int[patches.Count];
        Text = patches.Count == 0 ? source : Patched();
    }

    /// <summary>A source that no rule was asked to repair.</summary>
    public static CleanedText Untouched(string source) => new(source, [], Pagination.None);

    public string Source { get; }

    public string Text { get; }

    public Pagination Pages { get; }

    public bool IsUntouched => patches.Count == 0;

    /// <summary>The blocks it is read in, cut once.</summary>
    public PlainBlocks Blocks(UnitLayout layout) => blocks ??= new PlainBlocks(this, layout);

    /// <summary>The place in the source that a place of the text came from; for what was put in, the place where it was.</summary>
    public int SourcePlace(int place)
    {
        var (low, high) = (0, ends.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ends[middle] <= place ? (middle + 1, high) : (low, middle);
        }

        // The first patch that ends behind the place holds it or stands behind it; the one before it tells how far text and source have drifted.
        var drifted = low == 0 ? place : patches[low - 1].End + place - ends[low - 1];
        return low < patches.Count ? Math.Min(drifted, patches[low].Start) : drifted;
    }

    private string Patched()
    {
        var grown = 0;
        for (var i = 0; i < patches.Count; i++)
        {
            grown += patches[i].Replacement.Length - patches[i].Length;
            ends[i] = patches[i].End + grown;
        }

        // Written in place: of a long text there is never a copy too many.
        return string.Create(Source.Length + grown, this, static (text, cleaned) =>
        {
            var at = 0;
            for (var i = 0; i < cleaned.patches.Count; i++)
            {
                var (patch, end) = (cleaned.patches[i], cleaned.ends[i]);
                cleaned.Source.AsSpan(at, patch.Start - at).CopyTo(text[(end - patch.Replacement.Length - patch.Start + at)..]);
                patch.Replacement.CopyTo(text[(end - patch.Replacement.Length)..]);
                at = patch.End;
            }

            cleaned.Source.AsSpan(at).CopyTo(text[(text.Length - cleaned.Source.Length + at)..]);
        });
    }
}
