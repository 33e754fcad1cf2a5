using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>Keeps out of flags what quotes texts that may not be quoted: a note made from a finding quotes the texts it was found in.</summary>
public static class FlagRights
{
    /// <summary>Whether any of the texts has words that may not go.</summary>
    public static bool HoldBack(IEnumerable<TextDescription> texts) => texts.Any(text => !TextRights.Of(text).AllowsAll);

    /// <summary>The flags of a work as they may go.</summary>
    /// <param name="texts">All texts of the work, whichever go: a finding may quote any of them.</param>
    public static IEnumerable<Flag> Apply(IEnumerable<TextDescription> texts, IEnumerable<Flag> flags) =>
        HoldBack(texts) ? flags.Select(flag => flag.Finding is null ? flag : flag with { Note = "" }) : flags;
}
