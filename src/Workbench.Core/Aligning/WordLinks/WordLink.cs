namespace Workbench.Aligning.WordLinks;

/// <summary>A word of the original and a word of the version that render each other, by their places in the two lists of words.</summary>
/// <param name="Strength">
/// How well lexicon, likeness and the work itself tie the two words, 0 to 1; 0 when only their places among other linked words do.
/// </param>
public readonly record struct WordLink(int Original, int Version, double Strength);
