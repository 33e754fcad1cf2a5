using System.Security.Cryptography;

namespace Workbench.Online;

/// <summary>The chance that spreads waits, so that many clients do not come back in the same instant.</summary>
/// <param name="Next">A number from 0 (inclusive) to 1 (exclusive); called from any thread.</param>
public sealed record Jitter(Func<double> Next)
{
    private const int Steps = 1 << 30;

    public static Jitter Random { get; } = new(() => RandomNumberGenerator.GetInt32(Steps) / (double)Steps);
}
