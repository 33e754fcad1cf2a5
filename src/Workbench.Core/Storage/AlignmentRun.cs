using Workbench.Aligning;

namespace Workbench.Storage;

/// <summary>What a run of the aligner found for one version.</summary>
/// <param name="Description">For the journal: <c>garnett: 1,312 links</c>.</param>
public sealed record AlignmentRun(string Siglum, Alignment Alignment, string Description)
{
    /// <summary>The words that the run learnt, for other texts in the same languages.</summary>
    public IReadOnlyCollection<LearntWord> Learnt { get; init; } = [];
}
