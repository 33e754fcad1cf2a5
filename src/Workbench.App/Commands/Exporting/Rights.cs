using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Exporting;

namespace Workbench.App.Commands.Exporting;

/// <summary>Lets go only what the rights of the texts allow, and says what they kept.</summary>
internal static class Rights
{
    /// <returns>The work without what may not go; whole where the person answers for it.</returns>
    /// <exception cref="RightsException">Nothing may go.</exception>
    public static AlignedWork Obey(AlignedWork work, bool isEnforced, Messages messages)
    {
        var (allowed, leftOut) = RightsFilter.Apply(work);
        if (!isEnforced)
        {
            foreach (var report in leftOut)
            {
                messages.Warn($"{report.Siglum} is marked {report.Rights}, and goes all the same, because you said --rights warn.");
            }

            return work;
        }

        foreach (var report in leftOut)
        {
            messages.Warn(Describe(report));
        }

        return allowed.Versions.Any(version => RightsFilter.HasWords(version.Text))
            ? allowed
            : throw new RightsException(
                $"The rights of {string.Join(", ", leftOut.Select(report => $"{report.Siglum} ({report.Rights})"))} let no version go. Nothing was written; name other versions with --siglum, or say --rights warn to answer for it yourself.");
    }

    private static string Describe(RightsReport report) => report.Words == 0
        ? $"{report.Siglum} is marked {report.Rights}: none of its {Counts.Of(report.Units, "unit")} is in the export."
        : $"{report.Siglum} is marked {report.Rights}: its first {Counts.Of(report.Words, "word")} are in the export; {report.UnitsLeftOut} of its {Counts.Of(report.Units, "unit")} are left out or cut.";
}
