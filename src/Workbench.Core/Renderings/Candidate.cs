namespace Workbench.Renderings;

/// <summary>A word of the other side that may render one of the words asked for.</summary>
/// <param name="Far">By its number in the units of the link.</param>
/// <param name="Near">The word it renders best, likewise.</param>
/// <param name="Strength">How well dictionary, letters and the whole work tie the two.</param>
/// <param name="Usage">How much the word keeps company with the phrase.</param>
/// <param name="Score">All together, 0 to 1.</param>
internal readonly record struct Candidate(int Far, int Near, double Strength, double Usage, double Score);
