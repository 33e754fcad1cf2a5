using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>Edits of whole rows and cells. Every unit stays in exactly one link; what the person said is confirmed.</summary>
public static class RowEdits
{
    /// <summary>Makes one row of a row and the one above it, in all versions.</summary>
    /// <exception cref="EditException">There is no row above, or the two are additions of different versions.</exception>
    public static WorkEdit MergeWithPrevious(AlignedWork work, int row)
    {
        var (upper, lower) = (Above(work, row), work.RowAt(row));
        var after = work;
        foreach (var version in work.VersionsOf(null))
        {
            Link[] links = [.. Merged(upper, lower, version)];
            if (links.Length > 1)
            {
                after = after.Replace(version, links, [Doubt.Said(UnitGroup.Union(links.Select(l => l.Original)), UnitGroup.Union(links.Select(l => l.Version)))]);
            }
        }

        return new WorkEdit(work, after, $"merged rows {upper.Number} and {lower.Number}") { Goal = GoalOf(upper, lower) };
    }

    /// <summary>
    /// Puts an empty row opposite the text of a cell: the original's paragraphs stand alone, and the version's in a row of their own
    /// beside them. In the original's column it does so in every version.
    /// </summary>
    /// <exception cref="EditException">The cell is empty on one side already.</exception>
    public static WorkEdit SetApart(AlignedWork work, int row, int? version)
    {
        var cells = work.RowAt(row);
        var after = work;
        foreach (var column in work.VersionsOf(version))
        {
            Link[] links = [.. cells.LinksIn(column).Where(link => !link.IsOmission && !link.IsAddition)];
            if (links.Length > 0)
            {
                after = after.Replace(column, links, links.SelectMany(Apart));
            }
        }

        return ReferenceEquals(after, work)
            ? throw new EditException(EditRefusal.NothingThere)
            : new WorkEdit(work, after, $"put an empty row at row {row}{Of(work, version)}") { Goal = (null, cells.Original.First) };
    }

    /// <summary>Says that a version leaves out what the original has in a row, and why. Text that stood there becomes an addition.</summary>
    /// <exception cref="EditException">The row has no paragraph of the original.</exception>
    public static WorkEdit Omit(AlignedWork work, int row, int? version, OmissionReason reason)
    {
        var column = Grid.RequireVersion(version);
        Link[] links = [.. work.RowAt(row).LinksIn(column).Where(link => !link.IsAddition)];
        if (links.Length == 0)
        {
            throw new EditException(EditRefusal.NothingThere);
        }

        var after = work.Replace(column, links, links.SelectMany(link => Apart(link).Select(part => part.IsOmission ? part with { Reason = reason } : part)));
        return new WorkEdit(work, after, $"omitted in {work.Versions[column].Text.Siglum}: row {row} ({reason})") { Goal = (null, links[0].Original.First) };
    }

    /// <summary>Exchanges what a version has in a row with what it has in the row above: it tells them in the other order.</summary>
    /// <exception cref="EditException">There is no row of the original above, or nothing to be exchanged.</exception>
    public static WorkEdit SwapWithPrevious(AlignedWork work, int row, int? version)
    {
        var column = Grid.RequireVersion(version);
        var lower = work.RowAt(row);
        var upper = work.OriginalNeighbour(row, -1) ?? throw new EditException(EditRefusal.NoRowAbove);
        var (up, down) = (upper.Cells[column], lower.Cells[column]);
        if (lower.Original.IsEmpty || up.Units.IsEmpty || down.Units.IsEmpty)
        {
            throw new EditException(EditRefusal.NothingThere);
        }

        var isMoved = down.Units.First > up.Units.First;
        var after = work.Replace(
            column,
            [.. up.Links, .. down.Links],
            [Doubt.Said(upper.Original, down.Units) with { Moved = isMoved }, Doubt.Said(lower.Original, up.Units) with { Moved = isMoved }]);
        return new WorkEdit(work, after, $"swapped rows {upper.Number} and {row}{Of(work, column)}") { Goal = (null, upper.Original.First) };
    }

    /// <summary>What the journal says of a column.</summary>
    internal static string Of(AlignedWork work, int? version) => version is { } one ? $" of {work.Versions[one].Text.Siglum}" : "";

    private static Row Above(AlignedWork work, int row)
    {
        var lower = work.RowAt(row);
        if (row == 0)
        {
            throw new EditException(EditRefusal.NoRowAbove);
        }

        var upper = work.Rows[row - 1];
        if (!lower.Original.IsEmpty && !upper.Original.IsEmpty)
        {
            return upper;
        }

        // An addition goes with the nearest row in which its version has something.
        var adding = Enumerable.Range(0, work.Versions.Length).First(v => !(lower.Original.IsEmpty ? lower : upper).Cells[v].Links.IsEmpty);
        return lower.Original.IsEmpty ? work.Neighbour(row, adding, -1) ?? throw new EditException(EditRefusal.NoRowAbove)
            : lower.Cells[adding].Links.IsEmpty ? throw new EditException(EditRefusal.Unrelated)
            : upper;
    }

    /// <summary>The links of a version that a merge ties together; of a row that holds an addition only the one beside it.</summary>
    private static IEnumerable<Link> Merged(Row upper, Row lower, int version)
    {
        var (above, below) = (upper.LinksIn(version).ToList(), lower.LinksIn(version).ToList());
        return upper.Original.IsEmpty || lower.Original.IsEmpty
            ? above.Count == 0 || below.Count == 0 ? [] : [above[^1], below[0]]
            : above.Concat(below);
    }

    private static (int?, UnitIndex) GoalOf(Row upper, Row lower)
    {
        var units = upper.Original.IsEmpty ? lower.Original : upper.Original;
        return units.IsEmpty ? (Array.FindIndex([.. upper.Cells], c => !c.Units.IsEmpty), upper.Cells.First(c => !c.Units.IsEmpty).Units.First) : (null, units.First);
    }

    private static IEnumerable<Link> Apart(Link link) =>
        link.Version.Runs().Select(run => Doubt.Said(UnitGroup.Empty, run)).Prepend(Doubt.Said(link.Original, UnitGroup.Empty));
}
