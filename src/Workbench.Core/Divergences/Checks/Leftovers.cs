using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>The words of sense of a passage that have no counterpart on the other side, and how many words of sense it has in all.</summary>
internal sealed record Leftovers(List<int> Lost, List<int> Added, int Originals, int Versions)
{
    /// <summary>With more left over the passage is put otherwise, and no single word tells what became of the rest.</summary>
    private const double CloseShare = 0.25;
    private const double LiteralShare = 0.4;

    public double Share => (Lost.Count + Added.Count) / (double)Math.Max(1, Originals + Versions);

    public static Leftovers Of(RowContext row, RowPassage passage)
    {
        var (originals, versions) = (Content(row.Original, passage.Original), Content(row.Words, passage.Version));
        return new Leftovers(
            originals.FindAll(o => row.Reading.ToVersion[o].Support < 0.5),
            versions.FindAll(v => row.Reading.ToOriginal[v].Support < 0.5),
            originals.Count,
            versions.Count);
    }

    /// <summary>Whether the passage says word for word what the original says, as far as can be seen.</summary>
    public bool IsClose(RowContext row) => Share <= (row.Basis[row.Version].IsLiteral ? LiteralShare : CloseShare);

    private static List<int> Content(SideWords side, int[] words) => [.. words.Where(w => VersionReading.IsContent(side.Words[w]))];
}
