using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// A computed finding on a row: a version departs from the original, or from another version. When it has spans on a side,
/// that side's units are exactly the one unit in whose text the spans (in UTF-16 units) stand.
/// </summary>
/// <param name="Row">The number of the row, from zero.</param>
/// <param name="Version">The siglum of the version.</param>
public sealed record Divergence(DivergenceKind Kind, Severity Severity, int Row, string Version)
{
    public UnitGroup Original { get; init; } = UnitGroup.Empty;

    /// <summary>The units of the version.</summary>
    public UnitGroup Units { get; init; } = UnitGroup.Empty;

    public ImmutableArray<Span> OriginalSpans { get; init; } = [];

    public ImmutableArray<Span> VersionSpans { get; init; } = [];

    /// <summary>The words that show it, such as <c>16 → 5</c>.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The probability that the finding is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
