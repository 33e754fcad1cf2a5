namespace Workbench.Aligning;

/// <summary>
/// Why a link has its confidence. Scores are natural-log likelihood ratios against a chance pairing:
/// above zero speaks for the link, below against it.
/// </summary>
/// <param name="Length">How well the lengths agree.</param>
/// <param name="Words">How well the words, names, numbers and marks agree, both directions averaged.</param>
/// <param name="Matched">The strongest pairs of words, names, numbers and marks that speak for it.</param>
public sealed record LinkEvidence(double Length, double Words, IReadOnlyList<TokenMatch> Matched)
{
    /// <summary>The mean confidence of the links before and after it: a link between sure ones is held by them. Null when not told.</summary>
    public double? Neighbours { get; init; }
}
