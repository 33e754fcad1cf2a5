using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>Aligns anew what lies between the links that people vouch for.</summary>
public static class Realigning
{
    /// <summary>Ties the original's paragraphs of one row to what a version has in another; what stood with either is left to be looked at.</summary>
    /// <exception cref="EditException">One of the cells is empty.</exception>
    public static WorkEdit Pinpoint(AlignedWork work, int originalRow, int versionRow, int? version)
    {
        var column = Grid.RequireVersion(version);
        var (original, there) = (work.RowAt(originalRow).Original, work.RowAt(versionRow).Cells[column].Units);
        if (original.IsEmpty || there.IsEmpty)
        {
            throw new EditException(EditRefusal.NothingThere);
        }

        Link[] before = [.. work.Rows[originalRow].Cells[column].Links.Concat(work.Rows[versionRow].Cells[column].Links).Distinct<Link>(ReferenceEqualityComparer.Instance)];
        var left = before.Select(link => Doubt.Left(Rest(link.Original, original), Rest(link.Version, there)));
        var after = work.Replace(column, before, left.Prepend(Doubt.Said(original, there) with { State = LinkState.Pinned }));
        return new WorkEdit(work, after, $"tied row {originalRow} to what {work.Versions[column].Text.Siglum} has in row {versionRow}") { Goal = (null, original.First) };
    }

    /// <summary>
    /// The links between the two nearest links of people round a row; where the row itself is such a link, those between it and the ones on
    /// either side.
    /// </summary>
    /// <exception cref="EditException">There is no such row.</exception>
    public static IReadOnlyList<RealignBox> BoxesAround(AlignedWork work, int row, int version)
    {
        var bounds = work.Versions[version].Alignment.Links.Where(IsFixed).ToList();
        var place = PlaceOf(work, row, version);
        var before = bounds.Where(l => l.Original.Last.Value < place.Original && l.Version.Last.Value < place.Version).MaxBy(l => l.Original.Last.Value);
        var after = bounds.Where(l => l.Original.First.Value > place.Original && l.Version.First.Value > place.Version).MinBy(l => l.Original.First.Value);
        Link?[] stops = [before, .. work.Rows[row].Cells[version].Links.Where(IsFixed).Take(1), after];
        return [.. stops.Zip(stops.Skip(1), (from, to) => Between(work, version, from, to)).Where(box => box.Links.Count > 0)];
    }

    /// <summary>Puts in the place of a box's links what the aligner finds there now.</summary>
    /// <exception cref="EditException">It finds the links that are there.</exception>
    public static WorkEdit Realign(AlignedWork work, IReadOnlyList<RealignBox> boxes, PairAligner aligner)
    {
        var after = work;
        foreach (var box in boxes)
        {
            var there = box.Links.Select(link => (link.Original, link.Version)).ToHashSet();
            var found = aligner.AlignBox(box.Original, box.Versions);
            after = found.All(link => there.Contains((link.Original, link.Version))) ? after : LinkRewrite.Put(after, box.Version, box.Links, found);
        }

        return ReferenceEquals(after, work)
            ? throw new EditException(EditRefusal.AlreadySo)
            : new WorkEdit(work, after, $"aligned {boxes.Sum(box => box.Original.Count)} paragraphs of {work.Versions[boxes[0].Version].Text.Siglum} anew between pins");
    }

    private static RealignBox Between(AlignedWork work, int version, Link? before, Link? after)
    {
        var (originals, versions) = (work.Original.Document.Units.Length, work.Versions[version].Text.Document.Units.Length);
        var original = (First: before is null ? 0 : before.Original.Last.Value + 1, End: after is null ? originals : after.Original.First.Value);
        var there = (First: before is null ? 0 : before.Version.Last.Value + 1, End: after is null ? versions : after.Version.First.Value);
        return new RealignBox(version, [.. work.Versions[version].Alignment.Links.Where(l => !l.IsPersonal && l.Original.All(u => Lies(u, original)) && l.Version.All(u => Lies(u, there)))]);
    }

    private static bool IsFixed(Link link) => link is { IsPersonal: true, Moved: false, IsOmission: false, IsAddition: false } && link.State != LinkState.Stale;

    private static bool Lies(UnitIndex unit, (int First, int End) range) => unit.Value >= range.First && unit.Value < range.End;

    /// <summary>A place in both texts; halves stand for places between units, and a link of a person that covers it bounds nothing.</summary>
    private static (double Original, double Version) PlaceOf(AlignedWork work, int row, int version)
    {
        var at = work.RowAt(row);
        var original = at.Original.IsEmpty ? work.OriginalNeighbour(row, -1)?.Original.Last.Value + 0.5 ?? -0.5 : at.Original.First.Value;
        for (var near = row; near >= 0; near--)
        {
            if (!work.Rows[near].Cells[version].Units.IsEmpty && !work.Rows[near].Cells[version].Links.Any(l => l.Moved))
            {
                return (original, near == row ? work.Rows[near].Cells[version].Units.First.Value : work.Rows[near].Cells[version].Units.Last.Value + 0.5);
            }
        }

        return (original, -0.5);
    }

    private static UnitGroup Rest(UnitGroup units, UnitGroup taken) => UnitGroup.Of([.. units.Where(u => !taken.Contains(u))]);
}
