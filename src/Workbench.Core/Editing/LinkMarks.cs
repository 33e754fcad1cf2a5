using Workbench.Aligning;

namespace Workbench.Editing;

/// <summary>What a person says of the links of a row, their units left as they are.</summary>
public static class LinkMarks
{
    /// <param name="version">Null for all versions.</param>
    /// <exception cref="EditException">There is no such row, or all is confirmed already.</exception>
    public static WorkEdit Confirm(AlignedWork work, int row, int? version) =>
        Mark(work, [work.RowAt(row)], version, Confirmed, $"confirmed row {row}");

    /// <summary>Confirms every link from the first row to this one; those whose texts changed since ask to be looked at one by one.</summary>
    /// <exception cref="EditException">There is no such row, or all is confirmed already.</exception>
    public static WorkEdit ConfirmAllAbove(AlignedWork work, int row, int? version) =>
        Mark(work, work.Rows[..(work.RowAt(row).Number + 1)], version, link => link.State is LinkState.Stale or LinkState.Pinned ? link : Confirmed(link), $"confirmed rows 0 to {row}");

    /// <summary>Confirms the links of chosen rows that no text change made stale.</summary>
    /// <param name="rows">Each with its version, or null for all.</param>
    /// <exception cref="EditException">There is no such row, or all is confirmed already.</exception>
    public static WorkEdit ConfirmMany(AlignedWork work, IReadOnlyCollection<(int Row, int? Version)> rows)
    {
        var after = work;
        foreach (var column in rows.GroupBy(r => r.Version))
        {
            after = Marked(after, [.. column.Select(r => after.RowAt(r.Row))], column.Key, link => link.State is LinkState.Stale or LinkState.Pinned ? link : Confirmed(link));
        }

        return Done(work, after, $"confirmed {rows.Count} rows");
    }

    /// <exception cref="EditException">There is no such row, or all is pinned already.</exception>
    public static WorkEdit Pin(AlignedWork work, int row, int? version) =>
        Mark(work, [work.RowAt(row)], version, link => Confirmed(link) with { State = LinkState.Pinned }, $"pinned row {row}");

    /// <summary>Takes back what people said of the links; a stale one stays stale.</summary>
    /// <exception cref="EditException">There is no such row, or nobody said anything.</exception>
    public static WorkEdit Clear(AlignedWork work, int row, int? version) => Mark(
        work,
        [work.RowAt(row)],
        version,
        link => link with { State = link.State == LinkState.Stale ? LinkState.Stale : LinkState.Draft, WasConfirmed = false, Reason = null },
        $"cleared row {row}");

    /// <summary>Pins the links of a cell, or unpins them where all are pinned: they are then confirmed.</summary>
    /// <exception cref="EditException">There is no such row.</exception>
    public static WorkEdit TogglePin(AlignedWork work, int row, int? version) =>
        LinksOf(work, row, version).All(link => link.State == LinkState.Pinned)
            ? Mark(work, [work.RowAt(row)], version, link => link with { State = LinkState.Confirmed }, $"unpinned row {row}")
            : Pin(work, row, version);

    /// <summary>Asks for another look at the links.</summary>
    /// <exception cref="EditException">There is no such row, or that is asked already.</exception>
    public static WorkEdit AskForReview(AlignedWork work, int row, int? version) => Mark(
        work, [work.RowAt(row)], version, link => link.State == LinkState.Stale ? link : link with { State = LinkState.Suggested }, $"row {row} is to be looked at again");

    /// <summary>Says that a version tells this elsewhere, or takes that back.</summary>
    /// <exception cref="EditException">The version has nothing in the row.</exception>
    public static WorkEdit ToggleMoved(AlignedWork work, int row, int? version)
    {
        var column = Grid.RequireVersion(version);
        Link[] links = [.. work.RowAt(row).Cells[column].Links.Where(link => !link.IsOmission && !link.IsAddition)];
        if (links.Length == 0)
        {
            throw new EditException(EditRefusal.NothingThere);
        }

        var isMoved = !links.All(link => link.Moved);
        var after = work.Mark(column, links, link => Confirmed(link) with { Moved = isMoved });
        return new WorkEdit(work, after, $"row {row}{RowEdits.Of(work, column)} is {(isMoved ? "moved" : "not moved")}") { Goal = (column, links[0].Version.First) };
    }

    private static Link Confirmed(Link link) => link with { State = LinkState.Confirmed, StaleReason = null, WasConfirmed = false };

    private static List<Link> LinksOf(AlignedWork work, int row, int? version) => [.. work.VersionsOf(version).SelectMany(v => work.RowAt(row).Cells[v].Links)];

    private static WorkEdit Mark(AlignedWork work, IReadOnlyList<Row> rows, int? version, Func<Link, Link> mark, string description) =>
        Done(work, Marked(work, rows, version, mark), description + RowEdits.Of(work, version));

    private static WorkEdit Done(AlignedWork work, AlignedWork after, string description) =>
        ReferenceEquals(work, after) ? throw new EditException(EditRefusal.AlreadySo) : new WorkEdit(work, after, description);

    private static AlignedWork Marked(AlignedWork work, IReadOnlyList<Row> rows, int? version, Func<Link, Link> mark)
    {
        foreach (var column in work.VersionsOf(version))
        {
            Link[] changed = [.. rows.SelectMany(row => row.Cells[column].Links).Where(link => mark(link) != link)];
            work = changed.Length == 0 ? work : work.Mark(column, changed, mark);
        }

        return work;
    }
}
