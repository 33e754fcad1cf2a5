using Workbench.Works;

namespace Workbench.Sharing;

/// <summary>The short form of a unit's hash: 64 bits, enough to find it again and no way back to its words.</summary>
internal static class UnitHash
{
    private const int Length = 16;

    public static string Of(Unit unit) => unit.Hash.Hex[..Length];
}
