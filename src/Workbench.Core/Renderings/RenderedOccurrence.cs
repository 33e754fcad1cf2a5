using System.Collections.Immutable;

namespace Workbench.Renderings;

/// <summary>An occurrence with what the texts on the other side have for it.</summary>
/// <param name="Row">The row it stands in; null for a unit in no row.</param>
/// <param name="Division">The division it stands in, by its place among those of the report.</param>
/// <param name="Renderings">One a text, in the order of the report's texts.</param>
public sealed record RenderedOccurrence(Occurrence Occurrence, int? Row, int Division, ImmutableArray<Rendering> Renderings);
