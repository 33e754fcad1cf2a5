using System.Text;

namespace Workbench.Importing.Cleaning;

/// <summary>A source with its repairs made, and the way back from every place of it to the source.</summary>
internal sealed class CleanedText
{
    private readonly IReadOnlyList<Patch> patches;
    private readonly int[] ends;

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
        var text = new StringBuilder(Source.Length + patches.Count);
        var at = 0;
        for (var i = 0; i < patches.Count; i++)
        {
            text.Append(Source, at, patches[i].Start - at).Append(patches[i].Replacement);
            at = patches[i].End;
            ends[i] = text.Length;
        }

        return text.Append(Source, at, Source.Length - at).ToString();
    }
}
