using Workbench.Aligning.Search;
using Workbench.Works;

namespace Workbench.Aligning.Pins;

/// <summary>Units of both texts that stand between the same two pins and are in no pin themselves.</summary>
internal sealed record Box(IReadOnlyList<int> Original, IReadOnlyList<int> Version)
{
    /// <summary>Which ends of it are ends of the texts.</summary>
    public OpenEnds Open { get; init; }

    public bool IsEmpty => Original.Count + Version.Count == 0;

    /// <summary>A link between units of the box, as one between units of the whole texts.</summary>
    public Link ToWhole(Link inside) => inside with
    {
        Original = UnitGroup.Of([.. inside.Original.Select(u => new UnitIndex(Original[u.Value]))]),
        Version = UnitGroup.Of([.. inside.Version.Select(u => new UnitIndex(Version[u.Value]))]),
    };

    /// <summary>The boxes that pins leave, in reading order.</summary>
    public static IEnumerable<Box> Between(IReadOnlyCollection<Link> pins, int originalCount, int versionCount)
    {
        var chain = PinChain.Find(pins);
        var originals = Cut(originalCount, pins.SelectMany(p => p.Original).Select(u => u.Value), chain.Select(p => p.Original.First.Value));
        var versions = Cut(versionCount, pins.SelectMany(p => p.Version).Select(u => u.Value), chain.Select(p => p.Version.First.Value));
        return originals.Zip(versions, (original, version) => new Box(original, version))
            .Select((box, at) => box with { Open = (at == 0 ? OpenEnds.Begin : OpenEnds.None) | (at == chain.Count ? OpenEnds.End : OpenEnds.None) })
            .Where(box => !box.IsEmpty);
    }

    private static List<int>[] Cut(int count, IEnumerable<int> pinned, IEnumerable<int> cuts)
    {
        var taken = pinned.ToHashSet();
        int[] ends = [.. cuts, count];
        var parts = new List<int>[ends.Length];
        for (var (part, first) = (0, 0); part < ends.Length; first = ends[part++])
        {
            parts[part] = [.. Enumerable.Range(first, ends[part] - first).Where(u => !taken.Contains(u))];
        }

        return parts;
    }
}
