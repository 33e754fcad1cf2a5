using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Storage.Replacing;

/// <summary>What people said of links, kept when a run of the aligner says something else.</summary>
internal static class PersonalLinks
{
    private const double Unknown = 0.5;

    /// <summary>
    /// The links of a new run, with those a person vouches for in the place of the run's own. What the run had put together
    /// with units of such a link is left over: it stays together, as a suggestion.
    /// </summary>
    public static Alignment Keep(Alignment before, Alignment run) => Put([.. before.Links.Where(link => link.IsPersonal)], run);

    /// <summary>The alignment with a link a person makes; what other links lose by it stays with what it stood with.</summary>
    public static Alignment With(Alignment alignment, Link made) => Put([made], alignment);

    /// <summary>The links of people that another link would take units from. The very same link over again is none.</summary>
    public static IReadOnlyList<Link> InTheWay(Alignment alignment, Link made) =>
    [
        .. alignment.Links.Where(link => link.IsPersonal
            && !(link.Original == made.Original && link.Version == made.Version)
            && (link.Original.Any(made.Original.Contains) || link.Version.Any(made.Version.Contains))),
    ];

    private static Alignment Put(IReadOnlyList<Link> put, Alignment alignment)
    {
        var (originals, versions) = (put.SelectMany(l => l.Original).ToHashSet(), put.SelectMany(l => l.Version).ToHashSet());
        var others = alignment.Links
            .Select(link => Without(link, originals, versions))
            .Where(link => link.Original.Count + link.Version.Count > 0);
        return new Alignment(
            alignment.OriginalCount, alignment.VersionCount, LinkSequence.InReadingOrder([.. put, .. others], alignment.VersionCount));
    }

    private static Link Without(Link link, HashSet<UnitIndex> originals, HashSet<UnitIndex> versions)
    {
        if (!link.Original.Any(originals.Contains) && !link.Version.Any(versions.Contains))
        {
            return link;
        }

        return new Link(Rest(link.Original, originals), Rest(link.Version, versions)) { Confidence = Unknown, State = LinkState.Suggested, Moved = link.Moved };
    }

    private static UnitGroup Rest(UnitGroup group, HashSet<UnitIndex> taken) => UnitGroup.Of([.. group.Where(unit => !taken.Contains(unit))]);
}
