namespace Workbench.Divergences;

/// <summary>
/// What the parts of a divergence weigh. Beside another version in the language its words say what is to be expected, and length
/// and unusual words say little more.
/// </summary>
internal sealed record DivergenceWeights(double Lacking, double Missing, double Surplus, double Shortage, double Uncovered, double Length)
{
    public static readonly DivergenceWeights Alone = new(Lacking: 0.05, Missing: 0, Surplus: 0, Shortage: 0.06, Uncovered: 1.6, Length: 0.4);
    public static readonly DivergenceWeights Witnessed = new(Lacking: 0, Missing: 2, Surplus: 0.15, Shortage: 0.12, Uncovered: 1.2, Length: 0);

    public const double Extra = 0.1;
    public const double Disagreement = 0.4;
    public const double Size = 1.5;
    public const double InPlace = 0.4;
    public const double SurplusInPlace = 0.3;
    public const double Unfounded = 0.4;
    public const double Slack = 1.2;
    public const double Findings = 0.4;
    public const double Order = 0.8;
    public const double Doubt = 0.35;
}
