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

        CarryMarks(session, workId, before, after.Document, mapping);
    }

    /// <summary>What people said of places goes with the units it was said of. Where nobody said anything, nothing is compared.</summary>
    public static void CarryMarks(RecordingSession session, string workId, WorkText before, Document after)
    {
        if (session.Count(Keys.Flag, workId) + session.Count(Keys.Dismissal, workId) > 0)
        {
            CarryMarks(session, workId, before, after, UnitMapping.Between(before.Document, after));
        }
    }

    private static void CarryMarks(RecordingSession session, string workId, WorkText before, Document after, UnitMapping mapping)
    {
        var follower = new AnchorFollower(before, after, mapping);
        foreach (var flag in FlagShelf.All(session, workId))
        {
            FlagShelf.Put(session, flag with { Anchor = follower.Follow(flag.Anchor) }, order: 0);
        }

        foreach (var dismissal in DismissalShelf.All(session, workId))
        {
            DismissalShelf.Put(session, dismissal with { Anchor = follower.Follow(dismissal.Anchor) }, order: 0);
        }
    }
}
