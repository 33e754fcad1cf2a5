using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;

namespace Workbench.App.Commands.Exporting;

/// <summary>Keeps texts that may only be quoted out of whole editions.</summary>
internal static class Rights
{
    private const string QuoteOnly = "quote-only";

    /// <exception cref="RightsException">A text may only be quoted.</exception>
    public static void Check(AlignedWork work, bool isEnforced, Messages messages)
    {
        var quoted = work.Versions.Select(version => version.Text).Prepend(work.Original)
            .Where(text => string.Equals(text.Description.Rights, QuoteOnly, StringComparison.OrdinalIgnoreCase))
            .Select(text => text.Siglum).ToList();
        if (quoted.Count == 0)
        {
            return;
        }

        var problem = $"Marked {QuoteOnly}: {string.Join(", ", quoted)}.";
        if (isEnforced)
        {
            throw new RightsException($"{problem} Nothing was written; name other versions with --siglum, or say --rights warn to answer for it yourself.");
        }

        messages.Warn(problem);
    }
}
