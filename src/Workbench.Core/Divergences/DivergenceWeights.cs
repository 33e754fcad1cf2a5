namespace Workbench.Divergences;

internal static class DivergenceWeights
{
    public const double Lacking = 0.2;
    public const double Extra = 0.1;
    public const double Disagreement = 0.4;
    public const double Missing = 1;
    public const double Size = 1.5;
    public const double InPlace = 0.4;
    public const double SurplusInPlace = 0.3;
    public const double Uncovered = 1.6;
    public const double Unfounded = 0.4;
    public const double Surplus = 0.3;
    public const double Shortage = 0.12;
    public const double Slack = 1.2;
    public const double Findings = 0.4;
    public const double Length = 0.4;
    public const double Order = 0.8;
    public const double Doubt = 0.35;
}
