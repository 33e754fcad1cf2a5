namespace Workbench.Divergences;

/// <summary>Two versions of a row, by their numbers, compared word by word; the spans are of their texts joined by line feeds.</summary>
/// <param name="Left"><see cref="Original"/> for the original, where the version is in its language.</param>
public sealed record SisterComparison(int Left, int Right, WordDifferences Differences)
{
    /// <summary>Stands for the original among the numbers of the versions.</summary>
    public const int Original = -1;
}
