using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>A number with its unit, and where the two stand.</summary>
internal sealed record Measure(decimal Value, MeasureUnit Unit, Span Span)
{
    public double Size => (double)Value * Unit.Size;
}
