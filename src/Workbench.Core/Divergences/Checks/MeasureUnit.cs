namespace Workbench.Divergences.Checks;

/// <summary>A unit of measure: what it measures and how large it is in metres, kilograms, square metres or litres.</summary>
internal sealed record MeasureUnit(string Dimension, double Size);
