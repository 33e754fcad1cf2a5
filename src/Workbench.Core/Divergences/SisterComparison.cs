namespace Workbench.Divergences;

/// <summary>Two versions of a row, by their numbers, compared word by word; the spans are of their texts joined by line feeds.</summary>
public sealed record SisterComparison(int Left, int Right, WordDifferences Differences);
