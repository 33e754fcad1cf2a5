using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>Finds rows, cells and links of a work, or refuses the edit.</summary>
internal static class Grid
{
    public static Row RowAt(this AlignedWork work, int row) =>
        row >= 0 && row < work.Rows.Length ? work.Rows[row] : throw new EditException(EditRefusal.NoSuchRow);

    public static int RequireVersion(int? version) => version ?? throw new EditException(EditRefusal.NeedsVersion);

    /// <summary>The versions a column stands for: itself, or all for the original.</summary>
    public static IEnumerable<int> VersionsOf(this AlignedWork work, int? version) => version is { } one ? [one] : Enumerable.Range(0, work.Versions.Length);

    /// <summary>The links of a version in a row, in the order of the original.</summary>
    public static IEnumerable<Link> LinksIn(this Row row, int version) =>
        row.Cells[version].Links.OrderBy(link => link.IsAddition ? -1 : link.Original.First.Value);

    /// <summary>The next row up (step -1) or down (1) in which a version has links.</summary>
    public static Row? Neighbour(this AlignedWork work, int row, int version, int step)
    {
        for (var at = row + step; at >= 0 && at < work.Rows.Length; at += step)
        {
            if (!work.Rows[at].Cells[version].Links.IsEmpty)
            {
                return work.Rows[at];
            }
        }

        return null;
    }

    /// <summary>The next row up or down that has paragraphs of the original.</summary>
    public static Row? OriginalNeighbour(this AlignedWork work, int row, int step)
    {
        for (var at = row + step; at >= 0 && at < work.Rows.Length; at += step)
        {
            if (!work.Rows[at].Original.IsEmpty)
            {
                return work.Rows[at];
            }
        }

        return null;
    }

    public static Link LinkOfOriginal(this Row row, int version, UnitIndex unit) => row.Cells[version].Links.First(link => link.Original.Contains(unit));

    public static Link LinkOfVersion(this Row row, int version, UnitIndex unit) => row.Cells[version].Links.First(link => link.Version.Contains(unit));
}
