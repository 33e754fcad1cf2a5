namespace Workbench.Aligning.Search;

/// <summary>Scores links inside one band; asked from several threads at once.</summary>
internal interface IBandScorer
{
    /// <summary>The logarithm of how likely a link is, up to a constant for each alignment.</summary>
    /// <param name="shape">Its place among the shapes.</param>
    /// <param name="row">The node where it begins.</param>
    /// <param name="column">The node where it begins.</param>
    float Score(int shape, int row, int column);
}
