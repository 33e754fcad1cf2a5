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
        var groups = new DisjointSets(originalCount);
        foreach (var link in alignments.SelectMany(a => a.Links))
        {
            for (var i = 1; i < link.Original.Count; i++)
            {
                groups.Union(link.Original[0].Value, link.Original[i].Value);
            }
        }

        var rows = new List<DraftRow>();
        var rowOfRoot = new Dictionary<int, DraftRow>();
        for (var unit = 0; unit < originalCount; unit++)
        {
            var root = groups.Find(unit);
            if (!rowOfRoot.TryGetValue(root, out var row))
            {
                rowOfRoot[root] = row = new DraftRow(alignments.Length);
                rows.Add(row);
            }

            row.Original.Add(new UnitIndex(unit));
        }

        var additions = new Dictionary<DraftRow, List<DraftRow>>();
        var atHead = new List<DraftRow>();
        for (var version = 0; version < alignments.Length; version++)
        {
            DraftRow? before = null;
            foreach (var link in InOrderOfVersion(alignments[version]))
            {
                if (!link.IsAddition)
                {
                    var row = rowOfRoot[groups.Find(link.Original.First.Value)];
                    row.Links[version].Add(link);
                    before = link.Moved || link.IsOmission ? before : row;
                    continue;
                }

                var added = new DraftRow(alignments.Length);
                added.Links[version].Add(link);
                var place = before is null ? atHead : GetOrAdd(additions, before);
                place.Add(added);
            }
        }

        return [.. atHead.Concat(rows.SelectMany(r => additions.TryGetValue(r, out var after) ? [r, .. after] : (IEnumerable<DraftRow>)[r]))
            .Select((row, number) => row.ToRow(number))];
    }

    private static IEnumerable<Link> InOrderOfVersion(Alignment alignment)
    {
        var links = new Link?[alignment.VersionCount];
        foreach (var link in alignment.Links)
        {
            if (!link.IsOmission)
            {
                links[link.Version.First.Value] = link;
            }
        }

        return links.OfType<Link>().Concat(alignment.Links.Where(link => link.IsOmission));
    }

    private static List<DraftRow> GetOrAdd(Dictionary<DraftRow, List<DraftRow>> additions, DraftRow before)
    {
        if (!additions.TryGetValue(before, out var list))
        {
            additions[before] = list = [];
        }

        return list;
    }

    private sealed class DraftRow(int versions)
    {
        public List<UnitIndex> Original { get; } = [];

        public List<Link>[] Links { get; } = [.. Enumerable.Range(0, versions).Select(_ => new List<Link>())];

        public Row ToRow(int number) => new(
            number,
            UnitGroup.Of(Original.ToArray()),
            [.. Links.Select(links => links.Count == 0 ? RowCell.Empty : new RowCell(UnitGroup.Union(links.Select(l => l.Version)), [.. links]))]);
    }
}
