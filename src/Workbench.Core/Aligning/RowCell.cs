using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>What one version has for a row: its units and the links that put them there.</summary>
/// <param name="Links">The paragraph links of this version inside the row; empty in a row that another version adds.</param>
public sealed record RowCell(UnitGroup Units, ImmutableArray<Link> Links)
{
    public static RowCell Empty { get; } = new(UnitGroup.Empty, []);

    /// <summary>The lowest confidence of its links; 1 when there are none.</summary>
    public double Confidence => Links.IsEmpty ? 1 : Links.Min(l => l.Confidence);
}
