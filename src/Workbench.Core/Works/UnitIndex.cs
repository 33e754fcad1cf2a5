using System.Globalization;

namespace Workbench.Works;

/// <summary>The place of a unit in its document, counted from zero in reading order.</summary>
public readonly record struct UnitIndex(int Value) : IComparable<UnitIndex>
{
    public int CompareTo(UnitIndex other) => Value.CompareTo(other.Value);

    public static bool operator <(UnitIndex left, UnitIndex right) => left.Value < right.Value;

    public static bool operator >(UnitIndex left, UnitIndex right) => left.Value > right.Value;

    public static bool operator <=(UnitIndex left, UnitIndex right) => left.Value <= right.Value;

    public static bool operator >=(UnitIndex left, UnitIndex right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
