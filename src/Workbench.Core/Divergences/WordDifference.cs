using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// One place where two texts differ. A span is empty where that side has nothing; it then stands where the words would be.
/// </summary>
public sealed record WordDifference(DifferenceKind Kind, Span Left, Span Right)
{
    /// <summary>The same difference seen from the other text: what one omits the other adds.</summary>
    public WordDifference Mirrored => new(
        Kind switch { DifferenceKind.Omission => DifferenceKind.Addition, DifferenceKind.Addition => DifferenceKind.Omission, _ => Kind }, Right, Left);
}
