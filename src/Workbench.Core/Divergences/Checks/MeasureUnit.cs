namespace Workbench.Divergences.Checks;

/// <summary>A unit of measure: what it measures and how large it is in metres, kilograms, square metres, litres or roubles.</summary>
/// <param name="Floats">Whether its size changes with the year, as of foreign money: then any number may be right.</param>
internal sealed record MeasureUnit(string Dimension, double Size, bool Floats = false);
