using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.App.Web.Reading;

/// <summary>What one version has for a row, as a page shows it.</summary>
public sealed record VersionCell(RowCell Cell, ImmutableArray<ParagraphView> Paragraphs, VersionComparison Comparison)
{
    public ConfidenceBand Band => ConfidenceBands.Of(Cell.Confidence);

    public LinkState State => ConfidenceBands.StateOf(Cell.Links);

    public bool IsMoved => Cell.Links.Any(l => l.Moved);

    /// <summary>The version leaves the row's paragraphs out.</summary>
    public bool IsOmission => Cell.Units.IsEmpty && !Cell.Links.IsEmpty;

    /// <summary>Another version adds the row.</summary>
    public bool IsOutside => Cell.Links.IsEmpty;

    /// <summary>What is told in words under the text; differences from another version are marked in it instead.</summary>
    public IEnumerable<Divergence> Findings => Comparison.Findings.Where(f => f.Kind != DivergenceKind.Difference);
}
