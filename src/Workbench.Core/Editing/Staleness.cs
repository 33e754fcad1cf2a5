using Workbench.Aligning;

namespace Workbench.Editing;

/// <summary>What becomes of a link when a text changes under it.</summary>
internal static class Staleness
{
    /// <summary>The link as it stands after units of it changed; its sentence links counted sentences that are other ones now.</summary>
    public static Link MakeStale(Link link, string reason) => link with
    {
        State = LinkState.Stale,
        WasConfirmed = link.IsPersonal,
        StaleReason = string.Join("; ", $"{link.StaleReason}; {reason}".Split("; ", StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)),
        Sentences = [],
    };
}
