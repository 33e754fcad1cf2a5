using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>Puts links in the place of others of one version.</summary>
internal static class LinkRewrite
{
    /// <param name="after">They hold the same units as those before; empty ones are left out, and sentence links are carried over.</param>
    public static AlignedWork Replace(this AlignedWork work, int version, IReadOnlyCollection<Link> before, IEnumerable<Link> after)
    {
        var ties = new SentenceTies(work, version, before);
        return Put(work, version, before, after.Where(link => link.Original.Count + link.Version.Count > 0).Select(ties.Inside));
    }

    /// <summary>Says something of links and leaves their units as they are.</summary>
    public static AlignedWork Mark(this AlignedWork work, int version, IReadOnlyCollection<Link> links, Func<Link, Link> mark)
    {
        var marked = links.ToHashSet<Link>(ReferenceEqualityComparer.Instance);
        var alignment = work.Versions[version].Alignment;
        return work.With(version, new Alignment(alignment.OriginalCount, alignment.VersionCount, alignment.Links.Select(link => marked.Contains(link) ? mark(link) : link)));
    }

    public static AlignedWork Put(AlignedWork work, int version, IReadOnlyCollection<Link> before, IEnumerable<Link> after)
    {
        var alignment = work.Versions[version].Alignment;
        var gone = before.ToHashSet<Link>(ReferenceEqualityComparer.Instance);
        var links = new List<Link>(alignment.Links.Length + 1);
        var isPut = false;
        foreach (var link in alignment.Links)
        {
            if (gone.Count == 0 || !gone.Remove(link))
            {
                links.Add(link);
            }
            else if (!isPut)
            {
                isPut = true;
                links.AddRange(after);
            }
        }

        if (!isPut)
        {
            links.AddRange(after);
        }

        return work.With(version, new Alignment(alignment.OriginalCount, alignment.VersionCount, ReadingOrder.Sort(links, alignment.VersionCount)));
    }

    public static UnitGroup And(this UnitGroup units, UnitGroup others) => UnitGroup.Union([units, others]);

    public static UnitGroup Without(this UnitGroup units, UnitIndex unit) => UnitGroup.Of([.. units.Where(u => u != unit)]);

    /// <summary>The runs of units that follow each other.</summary>
    public static IEnumerable<UnitGroup> Runs(this UnitGroup units)
    {
        for (var start = 0; start < units.Count;)
        {
            var end = start + 1;
            while (end < units.Count && units[end].Value == units[end - 1].Value + 1)
            {
                end++;
            }

            yield return UnitGroup.Range(units[start].Value, end - start);
            start = end;
        }
    }
}
