using System.Collections;
using System.Runtime.CompilerServices;

namespace Workbench.Works;

/// <summary>
/// Units of one text taken together, ascending and without repetition; empty where a link has nothing on that side.
/// Nearly always consecutive; a gap means that a unit between was set apart as an omission or addition.
/// </summary>
[CollectionBuilder(typeof(UnitGroup), nameof(Of))]
public sealed class UnitGroup : IReadOnlyList<UnitIndex>, IEquatable<UnitGroup>
{
    private readonly UnitIndex[] units;

    private UnitGroup(UnitIndex[] units) => this.units = units;

    public static UnitGroup Empty { get; } = new([]);

    /// <exception cref="ArgumentException">The units do not ascend, or one is negative.</exception>
    public static UnitGroup Of(ReadOnlySpan<UnitIndex> units)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Value < 0 || (i > 0 && units[i] <= units[i - 1]))
            {
                throw new ArgumentException("The units of a group must ascend and start at zero or above.", nameof(units));
            }
        }

        return units.IsEmpty ? Empty : new UnitGroup(units.ToArray());
    }

    /// <summary>The <paramref name="count"/> units from <paramref name="first"/> on.</summary>
    public static UnitGroup Range(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count == 0 ? Empty : new UnitGroup([.. Enumerable.Range(first, count).Select(i => new UnitIndex(i))]);
    }

    /// <summary>The units of <paramref name="groups"/> together.</summary>
    public static UnitGroup Union(IEnumerable<UnitGroup> groups) =>
        Of(groups.SelectMany(g => g).Distinct().Order().ToArray());

    /// <summary>The units that follow these by so many places, or go before them.</summary>
    /// <exception cref="ArgumentException">The first of them would be before the first of all.</exception>
    public UnitGroup MovedBy(int places)
    {
        if (IsEmpty || places == 0)
        {
            return this;
        }

        if (First.Value + places < 0)
        {
            throw new ArgumentException("No unit stands before the first.", nameof(places));
        }

        return new UnitGroup(Array.ConvertAll(units, unit => new UnitIndex(unit.Value + places)));
    }

    public int Count => units.Length;

    public bool IsEmpty => units.Length == 0;

    public UnitIndex First => units[0];

    public UnitIndex Last => units[^1];

    public UnitIndex this[int index] => units[index];

    public ReadOnlySpan<UnitIndex> AsSpan() => units;

    public bool Equals(UnitGroup? other) => other is not null && units.AsSpan().SequenceEqual(other.units);

    public override bool Equals(object? obj) => Equals(obj as UnitGroup);

    public override int GetHashCode() => IsEmpty ? 0 : HashCode.Combine(units.Length, First, Last);

    public IEnumerator<UnitIndex> GetEnumerator() => ((IEnumerable<UnitIndex>)units).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The group as links are printed: <c>[0,1]</c>.</summary>
    public override string ToString() => $"[{string.Join(',', units)}]";
}
