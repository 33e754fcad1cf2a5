namespace Workbench.Aligning;

/// <summary>Two words that translate each other in some texts, learnt by aligning them.</summary>
/// <param name="Original">The original's word as the aligner reads it: in lower case, reduced to its stem.</param>
/// <param name="Version">The version's, likewise.</param>
/// <param name="Strength">The geometric mean of the probabilities of either given the other, 0 to 1.</param>
public sealed record LearntWord(string Original, string Version, double Strength);
