using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>Moves text of one column against the others, up and down the rows.</summary>
public static class TextMoves
{
    /// <summary>
    /// Pushes a version's text down from a row on: the row is left empty, and each row below takes the text of the one above it, as far as the
    /// next empty cell, addition, or link of a person. Text that finds no row there stands in a row of its own.
    /// </summary>
    /// <exception cref="EditException">The version has nothing in the row.</exception>
    public static WorkEdit PushDown(AlignedWork work, int row, int? version)
    {
        var column = Grid.RequireVersion(version);
        var start = work.RowAt(row);
        var units = start.Cells[column].Units;
        if (units.IsEmpty)
        {
            throw new EditException(EditRefusal.NothingThere);
        }

        var edit = start.Original.IsEmpty ? PushAddition(work, start, column) : PushRows(work, row, column);
        return new WorkEdit(work, edit, $"pushed text down from row {row}{RowEdits.Of(work, column)}") { Goal = (column, units.First) };
    }

    /// <summary>Pulls a version's text up: what the row has joins the row above, and the rows below follow as far as they would be pushed.</summary>
    /// <exception cref="EditException">The version has nothing in the row, or no row above.</exception>
    public static WorkEdit PullUp(AlignedWork work, int row, int? version)
    {
        var column = Grid.RequireVersion(version);
        var start = work.RowAt(row);
        var units = start.Cells[column].Units;
        if (units.IsEmpty)
        {
            throw new EditException(EditRefusal.NothingThere);
        }

        var above = work.Neighbour(row, column, -1) ?? throw new EditException(EditRefusal.NoRowAbove);
        var target = above.LinksIn(column).Last();
        var taken = Doubt.Said(target.Original, target.Version.And(units));
        var chain = start.Original.IsEmpty ? [new Shifted([.. start.Cells[column].Links], UnitGroup.Empty, units)] : Chain(work, row, column);
        var texts = chain.Skip(1).Select(shifted => shifted.Version).Append(UnitGroup.Empty);
        var after = work.Replace(
            column,
            [target, .. chain.SelectMany(shifted => shifted.Links)],
            chain.Zip(texts, (shifted, text) => Doubt.Left(shifted.Original, text)).Prepend(taken));
        return new WorkEdit(work, after, $"pulled text up to row {above.Number}{RowEdits.Of(work, column)}") { Goal = (column, units.First) };
    }

    /// <summary>Gives the first sentence of a cell to the row above; in the original's column in every version.</summary>
    /// <exception cref="EditException">The cell is empty, or there is no row above.</exception>
    public static WorkEdit FirstSentenceUp(AlignedWork work, int row, int? version) => GiveAway(work, row, version, -1);

    /// <summary>Gives the last sentence of a cell to the row below; in the original's column in every version.</summary>
    /// <exception cref="EditException">The cell is empty, or there is no row below.</exception>
    public static WorkEdit LastSentenceDown(AlignedWork work, int row, int? version) => GiveAway(work, row, version, 1);

    private static WorkEdit GiveAway(AlignedWork work, int row, int? version, int step)
    {
        var start = work.RowAt(row);
        var units = version is { } column ? start.Cells[column].Units : start.Original;
        if (units.IsEmpty)
        {
            throw new EditException(EditRefusal.NothingThere);
        }

        var neighbour = (version is { } own ? work.Neighbour(row, own, step) : work.OriginalNeighbour(row, step))
            ?? throw new EditException(step < 0 ? EditRefusal.NoRowAbove : EditRefusal.NoRowBelow);
        var at = step < 0 ? units.First : units.Last;
        var sentences = work.Text(version).Document[at].Sentences;
        var cut = sentences.Length > 1 ? UnitEdits.Split(work, version, at, step < 0 ? sentences[1].Start : sentences[^1].Start) : null;
        var given = cut is not null && step > 0 ? new UnitIndex(at.Value + 1) : at;
        var said = step < 0 ? $"took the first sentence of row {row} to row {neighbour.Number}" : $"took the last sentence of row {row} to row {neighbour.Number}";
        return new WorkEdit(work, Give(cut?.After ?? work, version, given, step), said + RowEdits.Of(work, version)) { Goal = (version, given) };
    }

    /// <summary>Moves one unit, the first or last of its row, to the link beside its own.</summary>
    private static AlignedWork Give(AlignedWork work, int? version, UnitIndex unit, int step)
    {
        var row = work.Rows.First(r => (version is { } v ? r.Cells[v].Units : r.Original).Contains(unit));
        return version is { } column ? GiveOfVersion(work, row, column, unit, step) : GiveOfOriginal(work, row, unit, step);
    }

    private static AlignedWork GiveOfVersion(AlignedWork work, Row row, int version, UnitIndex unit, int step)
    {
        var beside = work.Neighbour(row.Number, version, step)!;
        var (from, to) = (row.LinkOfVersion(version, unit), step < 0 ? beside.LinksIn(version).Last() : beside.LinksIn(version).First());
        return work.Replace(
            version, [from, to], [Doubt.Said(from.Original, from.Version.Without(unit)), Doubt.Said(to.Original, to.Version.And([unit]))]);
    }

    private static AlignedWork GiveOfOriginal(AlignedWork work, Row row, UnitIndex unit, int step)
    {
        var beside = work.OriginalNeighbour(row.Number, step)!;
        var goal = step < 0 ? beside.Original.Last : beside.Original.First;
        foreach (var version in work.VersionsOf(null))
        {
            var (from, to) = (row.LinkOfOriginal(version, unit), beside.LinkOfOriginal(version, goal));
            work = work.Replace(
                version, [from, to], [Doubt.Said(from.Original.Without(unit), from.Version), Doubt.Said(to.Original.And([unit]), to.Version)]);
        }

        return work;
    }

    private static AlignedWork PushRows(AlignedWork work, int row, int column)
    {
        var chain = Chain(work, row, column);
        var over = chain[^1].Version;
        var texts = chain.Take(chain.Count - 1).Select(shifted => shifted.Version).Prepend(UnitGroup.Empty);
        var after = chain.Zip(texts, (shifted, text) => (shifted, text))
            .Select((pair, place) => place < 2 ? Doubt.Said(pair.shifted.Original, pair.text) : Doubt.Left(pair.shifted.Original, pair.text))
            .Append(Doubt.Left(UnitGroup.Empty, over));
        return work.Replace(column, [.. chain.SelectMany(shifted => shifted.Links)], after);
    }

    private static AlignedWork PushAddition(AlignedWork work, Row start, int column)
    {
        var below = work.Neighbour(start.Number, column, 1) ?? throw new EditException(EditRefusal.NoRowBelow);
        var (pushed, target) = (start.Cells[column].Links[0], below.LinksIn(column).First());
        return work.Replace(column, [pushed, target], [Doubt.Said(target.Original, pushed.Version.And(target.Version))]);
    }

    /// <summary>The rows that move together: from a row on to the first empty cell, or to before the first addition or link of a person.</summary>
    private static List<Shifted> Chain(AlignedWork work, int row, int column)
    {
        var chain = new List<Shifted>();
        for (var next = work.Rows[row]; next is not null; next = work.Neighbour(next.Number, column, 1))
        {
            var cell = next.Cells[column];
            if (chain.Count > 0 && (next.Original.IsEmpty || cell.Links.Any(link => link.IsPersonal || link.Moved)))
            {
                break;
            }

            chain.Add(new Shifted([.. cell.Links], next.Original, cell.Units));
            if (cell.Units.IsEmpty)
            {
                break;
            }
        }

        return chain;
    }

    /// <summary>What one version has in a row, taken as one.</summary>
    private sealed record Shifted(IReadOnlyList<Link> Links, UnitGroup Original, UnitGroup Version);
}
