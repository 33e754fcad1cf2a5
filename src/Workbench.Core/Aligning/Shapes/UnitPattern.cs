using System.Numerics;

namespace Workbench.Aligning.Shapes;

/// <summary>
/// Which of some neighbouring units belong to a link: bit n for the n-th. A unit passed over between two that belong
/// together is an omission or addition of its own.
/// </summary>
internal readonly record struct UnitPattern(int Mask)
{
    /// <summary>How many units it reaches over.</summary>
    public int Span => 32 - BitOperations.LeadingZeroCount((uint)Mask);

    /// <summary>How many of them belong to the link.</summary>
    public int Count => BitOperations.PopCount((uint)Mask);

    public bool IsGapped => Count < Span;

    public bool Contains(int offset) => (Mask >> offset & 1) == 1;

    public static UnitPattern Consecutive(int count) => new((1 << count) - 1);
}
