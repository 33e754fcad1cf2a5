using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Storage.Replacing;

/// <summary>Where the units of a text went when another state of it took its place.</summary>
internal sealed class UnitMapping
{
    private readonly List<int>[] places;
    private readonly bool[] changed;

    private UnitMapping(int oldCount, int newCount)
    {
        places = [.. Enumerable.Range(0, oldCount).Select(_ => new List<int>(1))];
        changed = new bool[oldCount];
        NewCount = newCount;
    }

    public int NewCount { get; }

    /// <summary>What happened to a unit that changed, in a few words; null for one that did not.</summary>
    public string? Change(UnitIndex old, string siglum) => !changed[old.Value] ? null : places[old.Value] switch
    {
        [] => $"unit {old} of '{siglum}' was removed",
        [var one] => string.Create(CultureInfo.InvariantCulture, $"unit {one} of '{siglum}' changed"),
        var many => $"unit {old} of '{siglum}' became the units {string.Join(", ", many)}",
    };

    /// <summary>
    /// Where the units of a group are now; a unit that was split is several, one that was cut is none, and so is one that
    /// a flag still names though the text it was set on had been removed and imported anew.
    /// </summary>
    public UnitGroup Follow(UnitGroup old) => UnitGroup.Of(
        [.. old.Where(u => u.Value < places.Length).SelectMany(u => places[u.Value]).Distinct().Order().Select(i => new UnitIndex(i))]);

    /// <summary>The new units that no old unit became.</summary>
    public IEnumerable<UnitIndex> Added()
    {
        var taken = places.SelectMany(p => p).ToHashSet();
        return Enumerable.Range(0, NewCount).Where(i => !taken.Contains(i)).Select(i => new UnitIndex(i));
    }

    /// <summary>
    /// Units whose text occurs once on either side, in the same order, hold still; what lies between two of them is
    /// matched from both ends, and the rest there are the units that changed. What an edit left alone at either end is not read.
    /// </summary>
    public static UnitMapping Between(Document before, Document after)
    {
        var (head, tail) = UntouchedEnds.Of(before.Units, after.Units);
        var (old, now) = (Hashes(before.Units[..^tail], head), Hashes(after.Units[..^tail], head));
        var mapping = new UnitMapping(before.Units.Length, after.Units.Length);
        mapping.MapUntouched(head, tail);
        var (oldStart, newStart) = (head, head);
        foreach (var (oldEnd, newEnd) in UniquePairs.InOrder(old[head..], now[head..]).Select(pair => (pair.Old + head, pair.New + head)).Append((old.Length, now.Length)))
        {
            mapping.MapStretch(old, now, (oldStart, oldEnd), (newStart, newEnd));
            if (oldEnd < old.Length)
            {
                mapping.places[oldEnd].Add(newEnd);
            }

            (oldStart, newStart) = (oldEnd + 1, newEnd + 1);
        }

        return mapping;
    }

    private void MapUntouched(int head, int tail)
    {
        for (var unit = 0; unit < head; unit++)
        {
            places[unit].Add(unit);
        }

        for (var unit = places.Length - tail; unit < places.Length; unit++)
        {
            places[unit].Add(unit + NewCount - places.Length);
        }
    }

    private void MapStretch(ContentHash[] old, ContentHash[] now, (int Start, int End) left, (int Start, int End) right)
    {
        for (; left.Start < left.End && right.Start < right.End && old[left.Start] == now[right.Start]; left.Start++, right.Start++)
        {
            places[left.Start].Add(right.Start);
        }

        for (; left.Start < left.End && right.Start < right.End && old[left.End - 1] == now[right.End - 1]; left.End--, right.End--)
        {
            places[left.End - 1].Add(right.End - 1);
        }

        for (var i = left.Start; i < left.End; i++)
        {
            changed[i] = true;
        }

        // Where there are more new units than old, the last old one was split.
        for (var i = right.Start; i < right.End && left.Start < left.End; i++)
        {
            places[Math.Min(left.Start + i - right.Start, left.End - 1)].Add(i);
        }
    }

    /// <summary>Of the units from one on; those before it are not asked for.</summary>
    private static ContentHash[] Hashes(ImmutableArray<Unit> units, int from) => [.. units.Select((unit, at) => at < from ? default : unit.Hash)];
}
