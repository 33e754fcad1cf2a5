namespace Workbench.Works;

/// <summary>A stretch of a unit's text that its source says is in another language than the text around it.</summary>
/// <param name="Span">Within the unit's text; never empty.</param>
public readonly record struct Passage(Span Span, Language Language);
