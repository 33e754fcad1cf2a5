using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Commands.Running;

namespace Workbench.App.Commands.Works;

/// <summary>Says so when texts that were aligned hardly belong together.</summary>
internal static class Doubt
{
    public static void WarnOf(VerbRun run, string version, Alignment alignment)
    {
        if (alignment.IsDoubtful)
        {
            run.Messages.Warn(
                $"{version}: the mean confidence of its links is {alignment.MeanConfidence.ToString("0.00", CultureInfo.InvariantCulture)}, "
                + $"and {alignment.TiedShare.ToString("0 %", CultureInfo.InvariantCulture)} of the shorter text is linked; it hardly translates this original. Check that it is the right text.");
        }
    }
}
