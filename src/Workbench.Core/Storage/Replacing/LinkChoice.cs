using Workbench.Aligning;

namespace Workbench.Storage.Replacing;

/// <summary>Chooses between the links that are kept and those a file brings.</summary>
internal static class LinkChoice
{
    /// <summary>Whether a person has confirmed or made a link that the file does not bring.</summary>
    public static bool IsPersonal(Alignment? kept, Alignment brought)
    {
        var there = brought.Links.Select(link => (link.Original, link.Version)).ToHashSet();
        return kept is not null && kept.Links.Any(link => link.State is LinkState.Confirmed or LinkState.Pinned && !there.Contains((link.Original, link.Version)));
    }
}
