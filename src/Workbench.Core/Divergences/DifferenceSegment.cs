using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>A stretch of one side of a comparison and how it differs from the other side.</summary>
/// <param name="OnlyHere">Whether the other side has nothing in its place.</param>
public sealed record DifferenceSegment(Span Span, DifferenceKind Kind, bool OnlyHere = false);
