using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Works;

/// <summary>A flag and the row it stands on now.</summary>
/// <param name="Row">Null when the work has no rows now, or what was flagged is gone.</param>
internal sealed record FlaggedRow(Flag Flag, int? Row)
{
    public static IEnumerable<FlaggedRow> Of(Workspace workspace, Work work)
    {
        var flags = workspace.Flags(work.Id);
        return Of(flags, flags.Count == 0 ? null : workspace.FindAlignedWork(work.Id));
    }

    public static IEnumerable<FlaggedRow> Of(IEnumerable<Flag> flags, AlignedWork? aligned) =>
        flags.Select(flag => new FlaggedRow(flag, aligned is null ? null : RowOf(aligned, flag.Anchor)));

    private static int? RowOf(AlignedWork work, FlagAnchor anchor)
    {
        if (!anchor.Original.IsEmpty)
        {
            return work.Rows.FirstOrDefault(row => row.Original.Contains(anchor.Original.First))?.Number;
        }

        var version = work.Versions.ToList().FindIndex(v => string.Equals(v.Text.Siglum, anchor.Siglum, StringComparison.Ordinal));
        return version < 0 || anchor.Version.IsEmpty ? null : work.Rows.FirstOrDefault(row => row.Cells[version].Units.Contains(anchor.Version.First))?.Number;
    }
}
