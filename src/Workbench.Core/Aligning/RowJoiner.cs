using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>
/// Joins the alignments of several versions on the original: links that share an original paragraph, in any version,
/// fall into one row. An addition becomes a row of its own after the row that holds the version's unit before it.
/// </summary>
public static class RowJoiner
{
    public static ImmutableArray<Row> Join(int originalCount, ImmutableArray<Alignment> alignments)
    {
        var rows = ImmutableArray.CreateBuilder<Row>(originalCount);
        Join(rows, (0, originalCount), [.. alignments.Select(a => InOrderOfVersion(a))], new RowsBefore([]));
        return rows.DrainToImmutable();
    }

    /// <summary>Joins what a change of links can have changed of the rows and takes the others over.</summary>
    /// <param name="rows">The rows as they were.</param>
    /// <param name="before">The alignments they were joined of: as many, of the same original.</param>
    internal static ImmutableArray<Row> Join(ImmutableArray<Row> rows, ImmutableArray<Alignment> before, ImmutableArray<Alignment> now)
    {
        var change = RowChange.Of(rows, before, now);
        if (change.Count == 0)
        {
            return rows;
        }

        var start = change.HasHead ? 0 : IndexFrom(rows, 0, change.First);
        var end = IndexFrom(rows, start, change.Last + 1);
        var joined = ImmutableArray.CreateBuilder<Row>(rows.Length + 4);
        joined.AddRange(rows.AsSpan(0, start));
        Join(joined, (change.First, change.Count), [.. now.Select((_, version) => InOrderOfVersion([.. change.LinksOf(version, rows.AsSpan()[start..end])]))], new RowsBefore(rows[start..end]));
        for (var row = end; row < rows.Length; row++)
        {
            joined.Add(rows[row].Number == joined.Count ? rows[row] : rows[row] with { Number = joined.Count });
        }

        return joined.DrainToImmutable();
    }

    /// <summary>The first row, from one on, that begins with a paragraph or a later one.</summary>
    private static int IndexFrom(ImmutableArray<Row> rows, int from, int paragraph)
    {
        while (from < rows.Length && (rows[from].Original.IsEmpty || rows[from].Original.First.Value < paragraph))
        {
            from++;
        }

        return from;
    }

    /// <param name="rows">Takes the rows.</param>
    /// <param name="stretch">The paragraphs of the original that are joined.</param>
    /// <param name="links">Of each version, in its order.</param>
    /// <param name="before">Rows as they were: those that are the same are taken over.</param>
    private static void Join(ImmutableArray<Row>.Builder rows, (int First, int Count) stretch, IReadOnlyList<IReadOnlyList<Link>> links, RowsBefore before)
    {
        var groups = new DisjointSets(stretch.Count);
        foreach (var link in links.SelectMany(of => of))
        {
            for (var i = 1; i < link.Original.Count; i++)
            {
                groups.Union(link.Original[0].Value - stretch.First, link.Original[i].Value - stretch.First);
            }
        }

        var originals = new RowOriginals(groups, stretch.First, stretch.Count);
        var columns = new RowColumn[links.Count];
        var additions = new RowAdditions();
        for (var version = 0; version < columns.Length; version++)
        {
            columns[version] = new RowColumn(originals.Count);
            Place(links[version], version, originals, columns[version], additions);
        }

        Assemble(rows, originals, columns, additions, before);
    }

    private static void Place(IReadOnlyList<Link> links, int version, RowOriginals originals, RowColumn column, RowAdditions additions)
    {
        var before = RowAdditions.Head;
        foreach (var link in links)
        {
            if (link.IsAddition)
            {
                additions.Add(before, version, link);
                continue;
            }

            var row = originals.RowOf(link.Original.First);
            column.Add(row, link);
            before = link.Moved || link.IsOmission ? before : row;
        }
    }

    private static List<Link> InOrderOfVersion(Alignment alignment)
    {
        var links = new Link?[alignment.VersionCount];
        foreach (var link in alignment.Links)
        {
            if (!link.IsOmission)
            {
                links[link.Version.First.Value] = link;
            }
        }

        var ordered = new List<Link>(alignment.Links.Length);
        ordered.AddRange(links.OfType<Link>());
        ordered.AddRange(alignment.Links.Where(link => link.IsOmission));
        return ordered;
    }

    /// <summary>Of a few links; omissions last, as they stand nowhere in the version.</summary>
    private static List<Link> InOrderOfVersion(IReadOnlyList<Link> links) =>
        [.. links.Where(link => !link.IsOmission).OrderBy(link => link.Version.First.Value), .. links.Where(link => link.IsOmission).OrderBy(link => link.Original.First.Value)];

    private static void Assemble(ImmutableArray<Row>.Builder rows, RowOriginals originals, RowColumn[] columns, RowAdditions additions, RowsBefore before)
    {
        AddAfter(RowAdditions.Head);
        for (var row = 0; row < originals.Count; row++)
        {
            var same = before.Find(originals.FirstOf(row));
            rows.Add(same is not null && IsSame(same, row)
                ? same.Number == rows.Count ? same : same with { Number = rows.Count }
                : new Row(rows.Count, originals.Of(row), [.. columns.Select(column => column.CellOf(row))]));
            AddAfter(row);
        }

        bool IsSame(Row same, int row)
        {
            var isSame = originals.IsSame(row, same.Original);
            for (var version = 0; version < columns.Length && isSame; version++)
            {
                isSame = columns[version].IsSame(row, same.Cells[version]);
            }

            return isSame;
        }

        void AddAfter(int row)
        {
            foreach (var (version, link) in additions.After(row))
            {
                rows.Add(new Row(rows.Count, UnitGroup.Empty, [.. Enumerable.Range(0, columns.Length).Select(v => v == version ? new RowCell(link.Version, [link]) : RowCell.Empty)]));
            }
        }
    }
}
