using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>A word of the original and the word of a version that stands for it.</summary>
/// <param name="OriginalSpan">In the text of the original's unit.</param>
/// <param name="Span">In the text of the version's unit.</param>
/// <param name="Strength">How well lexicon, likeness and work tie the two, 0 to 1; 0 when only their places do.</param>
public readonly record struct WordTie(UnitIndex Original, Span OriginalSpan, UnitIndex Unit, Span Span, double Strength);
