namespace Workbench.Works;

/// <summary>A stretch of a unit's text that its type sets off.</summary>
/// <param name="Span">Within the unit's text; never empty.</param>
public readonly record struct Emphasis(Span Span, EmphasisKind Kind);
