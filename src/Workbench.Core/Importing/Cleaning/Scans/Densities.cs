namespace Workbench.Importing.Cleaning.Scans;

/// <summary>How often values of a measure occur, by smoothed counts.</summary>
internal sealed class Densities
{
    private const double Bin = 0.5;
    private const int Bins = 160;
    private const double Everywhere = 1;

    private static readonly double[] Kernel = [0.1, 0.2, 0.4, 0.2, 0.1];

    private readonly double[] counts = new double[Bins];
    private readonly double total;

    public Densities(IEnumerable<double> values)
    {
        foreach (var value in values)
        {
            total++;
            for (var d = 0; d < Kernel.Length; d++)
            {
                counts[Math.Clamp(BinOf(value) + d - (Kernel.Length / 2), 0, Bins - 1)] += Kernel[d];
            }
        }
    }

    /// <summary>The density at a value, per unit; never 0.</summary>
    public double At(double value) => (counts[BinOf(value)] + (Everywhere / Bins)) / ((total + Everywhere) * Bin);

    private static int BinOf(double value) => Math.Clamp((int)Math.Floor((value / Bin) + (Bins / 2.0)), 0, Bins - 1);
}
