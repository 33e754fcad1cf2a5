using System.Collections.Immutable;

namespace Workbench.Aligning.Joint;

/// <summary>The alignment of one of several versions, and the words that it taught.</summary>
public sealed record JointAlignment(Alignment Alignment, ImmutableArray<LearntWord> LearntWords);
