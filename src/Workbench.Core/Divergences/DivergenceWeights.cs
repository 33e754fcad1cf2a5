namespace Workbench.Divergences;

internal static class DivergenceWeights
{
    public static double Lacking = 0.35;
    public static double Extra = 0.25;
    public static double Disagreement = 1;
    public static double Findings = 0.6;
    public static double Length = 0.15;
    public static double Order = 0.8;
    public static double Doubt = 0.35;
    public static double Power = 0.5;
}
