using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>
/// Joins the alignments of several versions on the original: links that share an original paragraph, in any version,
/// fall into one row. An addition becomes a row of its own after the row that holds the version's unit before it.
/// </summary>
public static class RowJoiner
{
    public static ImmutableArray<Row> Join(int originalCount, ImmutableArray<Alignment> alignments) => Join(originalCount, alignments, []);

    /// <param name="before">Rows as they were before a change: those it leaves alone are taken over, so that a change of one link makes few rows anew.</param>
    internal static ImmutableArray<Row> Join(int originalCount, ImmutableArray<Alignment> alignments, ImmutableArray<Row> before)
    {
        var groups = new DisjointSets(originalCount);
        foreach (var link in alignments.SelectMany(a => a.Links))
        {
            for (var i = 1; i < link.Original.Count; i++)
            {
                groups.Union(link.Original[0].Value, link.Original[i].Value);
            }
        }

        var originals = new RowOriginals(groups, originalCount);
        var columns = new RowColumn[alignments.Length];
        var additions = new RowAdditions();
        for (var version = 0; version < columns.Length; version++)
        {
            columns[version] = new RowColumn(originals.Count);
            Place(alignments[version], version, originals, columns[version], additions);
        }

        return Assemble(originals, columns, additions, new RowsBefore(before));
    }

    private static void Place(Alignment alignment, int version, RowOriginals originals, RowColumn column, RowAdditions additions)
    {
        var before = RowAdditions.Head;
        foreach (var link in InOrderOfVersion(alignment))
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
        var omissions = new List<Link>();
        foreach (var link in alignment.Links)
        {
            if (link.IsOmission)
            {
                omissions.Add(link);
            }
            else
            {
                links[link.Version.First.Value] = link;
            }
        }

        var ordered = new List<Link>(alignment.Links.Length);
        ordered.AddRange(links.OfType<Link>());
        ordered.AddRange(omissions);
        return ordered;
    }

    private static ImmutableArray<Row> Assemble(RowOriginals originals, RowColumn[] columns, RowAdditions additions, RowsBefore before)
    {
        var rows = ImmutableArray.CreateBuilder<Row>(originals.Count + additions.Count);
        AddAfter(RowAdditions.Head);
        for (var row = 0; row < originals.Count; row++)
        {
            var same = before.Find(originals.FirstOf(row));
            rows.Add(same is not null && IsSame(same, row)
                ? same.Number == rows.Count ? same : same with { Number = rows.Count }
                : new Row(rows.Count, originals.Of(row), [.. columns.Select(column => column.CellOf(row))]));
            AddAfter(row);
        }

        return rows.MoveToImmutable();

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
