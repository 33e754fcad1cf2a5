using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>A version and how it is tied to the original.</summary>
public sealed record AlignedVersion(WorkText Text, Alignment Alignment);
