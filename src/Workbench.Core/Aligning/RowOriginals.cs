using System.Runtime.InteropServices;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>The paragraphs of the original by rows, which stand in the order of their first ones; nearly every row has one.</summary>
internal sealed class RowOriginals
{
    private readonly int start;
    private readonly int[] rowOf;
    private readonly List<int> firsts;
    private readonly Dictionary<int, List<UnitIndex>> several = [];

    /// <param name="groups">Paragraphs that links hold together, counted from the first of these.</param>
    /// <param name="start">The first of them.</param>
    public RowOriginals(DisjointSets groups, int start, int count)
    {
        this.start = start;
        rowOf = new int[count];
        firsts = new List<int>(count);
        var rowOfRoot = new int[count];
        Array.Fill(rowOfRoot, -1);
        for (var unit = 0; unit < count; unit++)
        {
            ref var row = ref rowOfRoot[groups.Find(unit)];
            if (row < 0)
            {
                row = firsts.Count;
                firsts.Add(unit);
            }
            else
            {
                ref var units = ref CollectionsMarshal.GetValueRefOrAddDefault(several, row, out _);
                (units ??= [FirstOf(row)]).Add(new UnitIndex(start + unit));
            }

            rowOf[unit] = row;
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Count => firsts.Count;

    public int RowOf(UnitIndex unit) => rowOf[unit.Value - start];

    public UnitIndex FirstOf(int row) => new(start + firsts[row]);

    public UnitGroup Of(int row) => several.TryGetValue(row, out var units) ? UnitGroup.Of(CollectionsMarshal.AsSpan(units)) : UnitGroup.Of([FirstOf(row)]);

    public bool IsSame(int row, UnitGroup units) => several.TryGetValue(row, out var ours)
        ? CollectionsMarshal.AsSpan(ours).SequenceEqual(units.AsSpan())
        : units.Count == 1 && units.First == FirstOf(row);
}
