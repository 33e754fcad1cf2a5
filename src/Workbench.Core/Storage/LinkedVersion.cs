using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Storage;

/// <summary>A version that came together with its links.</summary>
public sealed record LinkedVersion(WorkText Text, Alignment Links);
