using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>
/// The stretch of the rows of a work that other links of some versions may change, as a run of paragraphs of the original: no link of any version,
/// old or new, ties one of them to a paragraph outside, and no addition goes into it or out of it.
/// </summary>
internal sealed class RowChange
{
    private readonly HashSet<Link> gone = new(ReferenceEqualityComparer.Instance);
    private readonly List<Link>[] made;

    private RowChange(int versions) => made = [.. Enumerable.Range(0, versions).Select(_ => new List<Link>())];

    public int First { get; private set; } = int.MaxValue;

    public int Last { get; private set; } = -1;

    /// <summary>Whether additions before the first row are part of it.</summary>
    public bool HasHead { get; private set; }

    public int Count => Math.Max(0, Last - First + 1);

    public static RowChange Of(ImmutableArray<Row> rows, ImmutableArray<Alignment> before, ImmutableArray<Alignment> now)
    {
        var change = new RowChange(now.Length);
        for (var version = 0; version < now.Length; version++)
        {
            if (!ReferenceEquals(before[version], now[version]))
            {
                change.Take(version, before[version].Links, now[version].Links);
            }
        }

        change.Close(rows);
        return change;
    }

    /// <summary>The links of a version in the stretch as they are now.</summary>
    /// <param name="rows">The rows of the stretch as they were.</param>
    public IEnumerable<Link> LinksOf(int version, ReadOnlySpan<Row> rows)
    {
        var links = new List<Link>(made[version]);
        foreach (var row in rows)
        {
            foreach (var link in row.Cells[version].Links)
            {
                if (!gone.Contains(link))
                {
                    links.Add(link);
                }
            }
        }

        return links;
    }

    private void Take(int version, ImmutableArray<Link> before, ImmutableArray<Link> now)
    {
        var ends = UntouchedEnds.Of(before, now);
        var (old, coming) = (before[ends.Head..^ends.Tail], now[ends.Head..^ends.Tail]);
        gone.UnionWith(old);
        gone.ExceptWith(coming);
        var kept = old.ToHashSet<Link>(ReferenceEqualityComparer.Instance);
        made[version].AddRange(coming.Where(link => !kept.Contains(link)));
        var (first, last) = (int.MaxValue, -1);
        foreach (var link in made[version].Concat(old.Where(gone.Contains)))
        {
            Widen(link.Original);
            (first, last) = link.Version.IsEmpty ? (first, last) : (Math.Min(first, link.Version.First.Value), Math.Max(last, link.Version.Last.Value));
        }

        if (last >= 0)
        {
            TakeAnchors(now, first, last);
        }
    }

    /// <summary>What stands among the changed paragraphs of the version, and what stands before them and tells the place of the additions that follow.</summary>
    private void TakeAnchors(ImmutableArray<Link> links, int first, int last)
    {
        Link? anchor = null;
        foreach (var link in links)
        {
            if (link.Version.IsEmpty || link.Version.First.Value > last)
            {
                continue;
            }

            if (link.Version.First.Value >= first)
            {
                Widen(link.Original);
            }
            else if (!link.IsAddition && !link.Moved && (anchor is null || link.Version.First > anchor.Version.First))
            {
                anchor = link;
            }
        }

        HasHead |= anchor is null;
        Widen(anchor?.Original ?? UnitGroup.Range(0, 1));
    }

    private void Widen(UnitGroup units)
    {
        if (!units.IsEmpty)
        {
            (First, Last) = (Math.Min(First, units.First.Value), Math.Max(Last, units.Last.Value));
        }
    }

    /// <summary>Rows that reach into it belong to it.</summary>
    private void Close(ImmutableArray<Row> rows)
    {
        for (var count = -1; count != Count;)
        {
            count = Count;
            foreach (var row in rows)
            {
                if (!row.Original.IsEmpty && row.Original.First.Value <= Last && row.Original.Last.Value >= First)
                {
                    Widen(row.Original);
                }
            }
        }
    }
}
