using System.Runtime.InteropServices;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>The links of one version by rows; nearly every row has one.</summary>
internal sealed class RowColumn(int rows)
{
    private readonly Link?[] first = new Link?[rows];
    private readonly Dictionary<int, List<Link>> several = [];

    public void Add(int row, Link link)
    {
        if (first[row] is not { } other)
        {
            first[row] = link;
            return;
        }

        ref var links = ref CollectionsMarshal.GetValueRefOrAddDefault(several, row, out _);
        (links ??= [other]).Add(link);
    }

    public RowCell CellOf(int row) => first[row] is not { } only ? RowCell.Empty
        : several.TryGetValue(row, out var links) ? new RowCell(UnitGroup.Union(links.Select(l => l.Version)), [.. links])
        : new RowCell(only.Version, [only]);

    /// <summary>Whether a cell holds the very links of the row.</summary>
    public bool IsSame(int row, RowCell cell) => first[row] is not { } only ? cell.Links.IsEmpty
        : several.TryGetValue(row, out var links) ? links.SequenceEqual(cell.Links, ReferenceEqualityComparer.Instance)
        : cell.Links is [var one] && ReferenceEquals(one, only);
}
