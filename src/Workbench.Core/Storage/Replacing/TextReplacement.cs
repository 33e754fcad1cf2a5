using Workbench.Divergences;
using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage.Replacing;

/// <summary>What hangs on the units of a text goes with them when the text is replaced: its alignments and its flags.</summary>
internal static class TextReplacement
{
    public static void CarryOver(RecordingSession session, string workId, WorkText before, WorkText after)
    {
        var mapping = UnitMapping.Between(before.Document, after.Document);
        var original = before.Description.Role == TextRole.Original;
        foreach (var siglum in original ? TextShelf.All(session, workId).Select(t => t.Siglum) : [before.Siglum])
        {
            if (AlignmentShelf.Find(session, workId, siglum) is { } alignment)
            {
                var record = AlignmentShelf.FindRecord(session, workId, siglum)!;
                AlignmentShelf.Put(session, workId, siglum, AlignmentFollower.Follow(alignment, mapping, before.Siglum, original), record.Description, record.Source);
            }
        }

        CarryFlags(session, workId, before, mapping);
    }

    public static void CarryFlags(RecordingSession session, string workId, WorkText before, UnitMapping mapping)
    {
        foreach (var flag in FlagShelf.All(session, workId))
        {
            FlagShelf.Put(session, flag with { Anchor = Follow(flag.Anchor, before.Siglum, mapping, before.Description.Role == TextRole.Original) }, order: 0);
        }
    }

    private static FlagAnchor Follow(FlagAnchor anchor, string siglum, UnitMapping mapping, bool original) =>
        original ? anchor with { Original = mapping.Follow(anchor.Original) }
        : string.Equals(anchor.Siglum, siglum, StringComparison.Ordinal) ? anchor with { Version = mapping.Follow(anchor.Version) }
        : anchor;
}
