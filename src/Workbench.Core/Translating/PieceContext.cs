using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>The neighbours of a unit: read by the provider, not translated.</summary>
public sealed record PieceContext(string Before, string After)
{
    /// <summary>The texts of the units just before and just after; null where there are none.</summary>
    /// <param name="reach">How many units on either side.</param>
    public static PieceContext? Of(ImmutableArray<Unit> units, int unit, int reach)
    {
        var before = Join(units, Math.Max(0, unit - reach), unit);
        var after = Join(units, unit + 1, Math.Min(units.Length, unit + 1 + reach));
        return before.Length + after.Length == 0 ? null : new PieceContext(before, after);
    }

    private static string Join(ImmutableArray<Unit> units, int start, int end) =>
        start < end ? string.Join('\n', units[start..end].Select(unit => unit.Text)) : "";
}
