using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// One place where two texts differ. A span is empty where that side has nothing; it then stands where the words would be.
/// </summary>
public sealed record WordDifference(DifferenceKind Kind, Span Left, Span Right);
