using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Works;

/// <summary>A flag and where it stands now.</summary>
/// <param name="Place">Null when the work is not aligned.</param>
internal sealed record FlaggedRow(Flag Flag, FlagPlace? Place)
{
    public int? Row => Place?.Row;

    public static IEnumerable<FlaggedRow> Of(Workspace workspace, Work work)
    {
        var flags = workspace.Flags(work.Id);
        return Of(flags, flags.Count == 0 ? null : workspace.FindAlignedWork(work.Id));
    }

    public static IEnumerable<FlaggedRow> Of(IEnumerable<Flag> flags, AlignedWork? aligned)
    {
        var placer = aligned is null ? null : new FlagPlacer(aligned);
        return flags.Select(flag => new FlaggedRow(flag, placer?.Place(flag.Anchor)));
    }
}
