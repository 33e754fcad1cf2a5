using System.Runtime.InteropServices;

namespace Workbench.Aligning;

/// <summary>What versions add, by the row it stands after.</summary>
internal sealed class RowAdditions
{
    /// <summary>Before the first row.</summary>
    public const int Head = -1;

    private readonly Dictionary<int, List<(int Version, Link Link)>> after = [];

    public int Count { get; private set; }

    public void Add(int row, int version, Link link)
    {
        Count++;
        ref var links = ref CollectionsMarshal.GetValueRefOrAddDefault(after, row, out _);
        (links ??= []).Add((version, link));
    }

    public IReadOnlyList<(int Version, Link Link)> After(int row) => after.TryGetValue(row, out var links) ? links : [];
}
