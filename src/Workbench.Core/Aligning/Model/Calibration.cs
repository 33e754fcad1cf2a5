namespace Workbench.Aligning.Model;

/// <summary>
/// Makes the model's posteriors the shares of links that turn out right. The model takes the units of a link for independent witnesses,
/// which makes it too sure of large groups; and it knows too little of reasons to leave a unit out, so that of units alone it is not
/// sure enough. Both figures were fitted on the damaged sets of the accuracy benchmark.
/// </summary>
/// <param name="RiskOfJoin">The share of links that each unit beyond one a side spoils, 0 to 1.</param>
/// <param name="DoubtOfAlone">How much of the model's doubt of a unit alone is borne out, 0 to 1.</param>
internal sealed record Calibration(double RiskOfJoin, double DoubtOfAlone)
{
    /// <summary>More units than this spoil no more: what ties so many is one long text.</summary>
    private const int MostJoins = 8;

    public static Calibration Units { get; } = new(0.02, 0.5);

    public static Calibration Paragraphs { get; } = new(0.005, 0.7);

    /// <param name="units">How many units the link ties, of both sides together.</param>
    public double Tied(double posterior, int units) => posterior * Math.Pow(1 - RiskOfJoin, Math.Min(MostJoins, units - 2));

    public double Alone(double probability) => 1 - (DoubtOfAlone * (1 - probability));
}
