using System.Collections.Immutable;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Listing;

/// <summary>A work as it is listed.</summary>
internal sealed record WorkListing(Work Work, ImmutableArray<TextListing> Texts, int OpenFlags)
{
    public static WorkListing Of(Workspace workspace, Work work)
    {
        var aligned = workspace.AlignedSigla(work.Id).ToHashSet(StringComparer.Ordinal);
        return new WorkListing(
            work,
            [.. workspace.Texts(work.Id).Select(text => new TextListing(text, workspace.UnitCount(work.Id, text.Siglum), aligned.Contains(text.Siglum)))],
            workspace.Flags(work.Id).Count(flag => flag.Status != Divergences.FlagStatus.Resolved));
    }
}
