using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>The links between an original and one version: every unit of either side is in exactly one of them.</summary>
public sealed class Alignment
{
    /// <exception cref="ArgumentException">A unit is in no link, or in two, or does not exist.</exception>
    public Alignment(int originalCount, int versionCount, IEnumerable<Link> links)
    {
        OriginalCount = originalCount;
        VersionCount = versionCount;
        Links = [.. links];
        RequireEachOnce(originalCount, Links.Select(l => l.Original), "original");
        RequireEachOnce(versionCount, Links.Select(l => l.Version), "version");
    }

    public int OriginalCount { get; }

    public int VersionCount { get; }

    /// <summary>In reading order of the original; additions stand where the version has them.</summary>
    public ImmutableArray<Link> Links { get; }

    private static void RequireEachOnce(int count, IEnumerable<UnitGroup> groups, string side)
    {
        var seen = new bool[count];
        var total = 0;
        foreach (var unit in groups.SelectMany(g => g))
        {
            if (unit.Value >= count || seen[unit.Value])
            {
                throw new ArgumentException($"Unit {unit} of the {side} is in two links, or does not exist.", nameof(groups));
            }

            seen[unit.Value] = true;
            total++;
        }

        if (total != count)
        {
            throw new ArgumentException($"Unit {Array.IndexOf(seen, false)} of the {side} is in no link.", nameof(groups));
        }
    }
}
