using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>How one version stands to the original and to its sister versions in one row.</summary>
/// <param name="Version">The siglum of the version.</param>
/// <param name="Units">What it has for the row.</param>
/// <param name="Findings">The weightiest first.</param>
public sealed record VersionComparison(string Version, UnitGroup Units, DivergenceParts Parts, ImmutableArray<Divergence> Findings)
{
    /// <summary>From 0 to 1; ranks the rows of a work.</summary>
    public double Divergence => Parts.Score;
}
