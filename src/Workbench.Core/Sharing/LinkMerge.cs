using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Sharing;

/// <summary>
/// Merges what two people did to the links of one version. Links that share units, in any of the three states, are decided together: who
/// changed them wins, a person wins over a run of the aligner, and only where two people tied the same units differently nobody does.
/// </summary>
internal sealed class LinkMerge
{
    private readonly DisjointSets sets;
    private readonly int originals;
    private readonly List<PackedLink> kept = [];
    private readonly List<PackedLink> conflicts = [];

    private LinkMerge(IReadOnlyCollection<PackedLink> all)
    {
        originals = all.SelectMany(link => link.Link.Original).Select(unit => unit.Value + 1).DefaultIfEmpty().Max();
        sets = new DisjointSets(originals + all.SelectMany(link => link.Link.Version).Select(unit => unit.Value + 1).DefaultIfEmpty().Max());
        foreach (var link in all)
        {
            var nodes = Nodes(link.Link).ToList();
            nodes.ForEach(node => sets.Union(nodes[0], node));
        }
    }

    /// <returns>The merged links, and in how many places nobody wins.</returns>
    public static (ImmutableArray<PackedLink> Links, int Conflicts) Merge(IReadOnlyCollection<PackedLink> ancestor, IReadOnlyCollection<PackedLink> ours, IReadOnlyCollection<PackedLink> theirs)
    {
        var merge = new LinkMerge([.. ancestor, .. ours, .. theirs]);
        var (before, here, there) = (merge.Places(ancestor), merge.Places(ours), merge.Places(theirs));
        var found = here.Select(place => place.Key).Concat(there.Select(place => place.Key)).Distinct()
            .Count(place => !merge.Decide([.. before[place]], [.. here[place]], [.. there[place]]));
        return (merge.Ordered(), found);
    }

    private ILookup<int, PackedLink> Places(IEnumerable<PackedLink> links) => links.ToLookup(link => sets.Find(Nodes(link.Link).First()));

    private IEnumerable<int> Nodes(Link link) => link.Original.Select(unit => unit.Value).Concat(link.Version.Select(unit => originals + unit.Value));

    private bool Decide(List<PackedLink> before, List<PackedLink> here, List<PackedLink> there)
    {
        if (Same(here, there) || Same(there, before))
        {
            Keep(here);
        }
        else if (Same(here, before))
        {
            Keep(there);
        }
        else if (Shapes(here).SequenceEqual(Shapes(there), StringComparer.Ordinal))
        {
            Keep([.. here.Zip(there, (one, other) => Stronger(before, one, other))]);
        }
        else if (!IsPersonal(there, before))
        {
            Keep(here);
        }
        else if (!IsPersonal(here, before))
        {
            Keep(there);
        }
        else
        {
            Keep(here);
            conflicts.AddRange(there.Where(link => !here.Exists(own => LinkLines.Line(own) == LinkLines.Line(link))).Select(link => link with { IsConflict = true }));
            return false;
        }

        return true;
    }

    private void Keep(List<PackedLink> links)
    {
        kept.AddRange(links.Where(link => !link.IsConflict));
        conflicts.AddRange(links.Where(link => link.IsConflict));
    }

    // The same units tied alike: one may have confirmed what the other pinned, or a run weighed anew.
    private static PackedLink Stronger(List<PackedLink> before, PackedLink one, PackedLink other)
    {
        var line = before.Find(link => link.Link.ToString() == one.Link.ToString()) is { } known ? LinkLines.Line(known) : null;
        return LinkLines.Line(one) == line ? other : LinkLines.Line(other) == line ? one : Rank(other.Link) > Rank(one.Link) ? other : one;
    }

    private static int Rank(Link link) => link.State switch
    {
        LinkState.Pinned => 4,
        LinkState.Confirmed => 3,
        _ when link.WasConfirmed => 2,
        LinkState.Suggested => 1,
        _ => 0,
    };

    private static bool IsPersonal(List<PackedLink> links, List<PackedLink> before) =>
        links.Exists(link => link.Link.IsPersonal && !before.Exists(known => LinkLines.Line(known) == LinkLines.Line(link)));

    private static bool Same(List<PackedLink> one, List<PackedLink> other) => one.Select(LinkLines.Line).Order(StringComparer.Ordinal).SequenceEqual(other.Select(LinkLines.Line).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<string> Shapes(List<PackedLink> links) => links.Select(link => $"{link.IsConflict} {link.Link}");

    private ImmutableArray<PackedLink> Ordered()
    {
        var versions = kept.SelectMany(link => link.Link.Version).Select(unit => unit.Value + 1).DefaultIfEmpty().Max();
        var packed = kept.ToDictionary<PackedLink, object>(link => link.Link, ReferenceEqualityComparer.Instance);
        var ordered = ReadingOrder.Sort([.. kept.Select(link => link.Link)], versions).Select(link => packed[link]).ToList();
        foreach (var conflict in conflicts)
        {
            var at = ordered.FindLastIndex(link => link.Link.Original.Intersect(conflict.Link.Original).Any() || link.Link.Version.Intersect(conflict.Link.Version).Any());
            ordered.Insert(at + 1, conflict);
        }

        return [.. ordered];
    }
}
