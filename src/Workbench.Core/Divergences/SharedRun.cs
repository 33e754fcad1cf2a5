using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Words of one version that some of the others have in this place and others have not.</summary>
/// <param name="Span">In UTF-16 units of the version's text of the row.</param>
/// <param name="With">The versions that have them too, by their numbers; empty where the version stands alone.</param>
/// <param name="Without">The versions that have not.</param>
/// <param name="Kind">In what it differs from those, the slightest difference telling.</param>
public sealed record SharedRun(Span Span, ImmutableArray<int> With, ImmutableArray<int> Without, DifferenceKind Kind);
