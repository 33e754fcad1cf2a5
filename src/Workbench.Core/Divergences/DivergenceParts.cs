namespace Workbench.Divergences;

/// <summary>
/// What the divergence of a version in a row is made of. The score is <c>1 − exp(−Σ weight · part)</c>: it grows with every
/// part, a part of 0 changes nothing, and no row passes 1.
/// </summary>
public sealed record DivergenceParts
{
    /// <summary>The share of the original's characters, in this row, that the version leaves out in whole paragraphs and sentences.</summary>
    public double Omission { get; init; }

    /// <summary>The share of the version's characters, in this row, that the original lacks.</summary>
    public double Addition { get; init; }

    /// <summary>What the original's words without counterpart weigh: their surprise over the square root of the words of the row.</summary>
    public double Lacking { get; init; }

    /// <summary>The same of the version's words.</summary>
    public double Extra { get; init; }

    /// <summary>The mean share of the other versions' words that this one lacks.</summary>
    public double Missing { get; init; }

    /// <summary>The mean share of its words that the other versions lack.</summary>
    public double Surplus { get; init; }

    /// <summary>1 less the mean likeness, word by word and in order, to the other versions in the same language.</summary>
    public double Disagreement { get; init; }

    /// <summary>By how many words of sense the version has fewer than its original leads one to expect, over the square root of those.</summary>
    public double Shortage { get; init; }

    /// <summary>How far the findings weigh: 1 for a critical one, 0.5 for a major, 0.1 for a minor, each by its confidence.</summary>
    public double Findings { get; init; }

    /// <summary><c>1 − exp(−z² / 8)</c>, z being the deviation from the expected length.</summary>
    public double Length { get; init; }

    /// <summary>How far the words stand in another order.</summary>
    public double Order { get; init; }

    /// <summary>1 less the lowest confidence of the row's links.</summary>
    public double Doubt { get; init; }

    /// <summary>The share of the original's words of sense that have no counterpart, however little that surprises.</summary>
    public double Uncovered { get; init; }

    /// <summary>The same of the version's words.</summary>
    public double Unfounded { get; init; }

    /// <summary>Whether other versions in the same language had a vote; their words then stand for what length alone would tell.</summary>
    public bool IsWitnessed { get; init; }

    public double Score
    {
        get
        {
            var by = IsWitnessed ? DivergenceWeights.Witnessed : DivergenceWeights.Alone;
            var ofWords = (by.Lacking * Lacking) + (DivergenceWeights.Extra * Extra) + (by.Uncovered * Uncovered) + (DivergenceWeights.Unfounded * Unfounded) + (by.Shortage * Shortage);
            var ofSisters = (by.Missing * Missing) + (by.Surplus * Surplus) + (DivergenceWeights.Disagreement * Disagreement);
            var ofRow = (3 * Omission) + Addition + (DivergenceWeights.Findings * Findings) + (by.Length * Length) + (DivergenceWeights.Order * Order) + (DivergenceWeights.Doubt * Doubt);
            return 1 - Math.Exp(-(ofWords + ofSisters + ofRow));
        }
    }
}
