namespace Workbench.Divergences;

/// <summary>
/// What the divergence of a version in a row is made of, each part from 0 to 1. The score is
/// <c>1 − Π (1 − weight · part)</c>: it grows with every part, a part of 0 changes nothing, and no row passes 1.
/// </summary>
/// <param name="Omission">The share of the original's characters, in this row, that the version leaves out. Weight 0.95.</param>
/// <param name="Addition">The share of the version's characters, in this row, that the original lacks. Weight 0.6.</param>
/// <param name="Numbers">
/// <c>1 − Π (1 − w)</c> over the number findings, with w 0.6 for a critical one, 0.35 for a major, 0.15 for a minor. Weight 0.8.
/// </param>
/// <param name="Disagreement">1 less the mean similarity to the other versions in the same language. Weight 0.5.</param>
/// <param name="Length"><c>1 − exp(−z² / 8)</c>, z being the deviation from the expected length. Weight 0.25.</param>
/// <param name="Marks">1 where only one side asks, 0.5 where only one exclaims. Weight 0.15.</param>
/// <param name="Doubt">1 less the lowest confidence of the row's links. Weight 0.3.</param>
public sealed record DivergenceParts(
    double Omission, double Addition, double Numbers, double Disagreement, double Length, double Marks, double Doubt)
{
    public double Score =>
        1 - ((1 - (0.95 * Omission)) * (1 - (0.6 * Addition)) * (1 - (0.8 * Numbers)) * (1 - (0.5 * Disagreement))
            * (1 - (0.25 * Length)) * (1 - (0.15 * Marks)) * (1 - (0.3 * Doubt)));
}
