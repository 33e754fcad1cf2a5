namespace Workbench.App.Web.Review;

/// <summary>Between what shares the truth lies in 95 of 100 such samples (Wilson 1927): it holds for few tries and for shares near 0 and 1.</summary>
public readonly record struct WilsonInterval(double Low, double High)
{
    private const double Z = 1.959964;

    /// <param name="tries">At least 1.</param>
    public static WilsonInterval Of(int right, int tries)
    {
        var share = (double)right / tries;
        var spread = Z * Z / tries;
        var middle = share + (spread / 2);
        var half = Z * Math.Sqrt((share * (1 - share) / tries) + (spread / (4 * tries)));
        return new WilsonInterval(Math.Max(0, (middle - half) / (1 + spread)), Math.Min(1, (middle + half) / (1 + spread)));
    }
}
