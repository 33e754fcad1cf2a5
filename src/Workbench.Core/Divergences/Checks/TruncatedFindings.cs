using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>A version that breaks off: it ends without the mark that ends the original, and the original's last words have no counterpart.</summary>
internal static class TruncatedFindings
{
    private const int ManyWords = 3;
    private const double Sure = 0.8;
    private const string Ends = ".!?…»”\"’')]:;*";

    public static IEnumerable<Divergence> Of(RowContext row)
    {
        if (row.Original.Count == 0 || row.Words.Count == 0 || !IsEnd(row.Original) || IsEnd(row.Words) || row.Reading.Passages.Count == 0)
        {
            yield break;
        }

        var content = Enumerable.Range(0, row.Original.Count).Where(o => VersionReading.IsContent(row.Original.Words[o])).ToList();
        var tail = content.AsEnumerable().Reverse().TakeWhile(o => row.Reading.ToVersion[o].Support < 0.5).ToList();
        if (tail.Count >= ManyWords)
        {
            yield return row.Finding(DivergenceKind.Truncated, Severity.Major, (tail[^1], row.Original.Count - 1), (row.Words.Count - 1, row.Words.Count - 1), Sure);
        }
    }

    private static bool IsEnd(SideWords side) => Ends.Contains(side.TextOf(side.Count - 1)[^1], StringComparison.Ordinal);
}
