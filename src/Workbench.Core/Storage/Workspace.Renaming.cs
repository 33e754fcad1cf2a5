using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>Gives a work another id, with all it has and its history. The old id is never given to another work.</summary>
    /// <exception cref="WorkspaceException">There is no such work, or the new id is unusable, or is or was another work's.</exception>
    public Operation RenameWork(string workId, string newId)
    {
        var (id, to) = (Named(workId), Names.Require(newId, "a work"));
        return Rename(id, null, new JournalRename(id, to, BeforeImages: true), SizeOf(id), session =>
        {
            WorkShelf.Require(session, id);
            JournalLines.RequireFree(session, JournalLines.Require(session, id), to);
        });
    }

    /// <summary>Gives a text another siglum; its links and flags go with it.</summary>
    /// <exception cref="WorkspaceException">There is no such text, or the new siglum is unusable, or another text or a flag has it.</exception>
    public Operation RenameText(string workId, string siglum, string newSiglum) => RenameText(workId, siglum, newSiglum, (_, _, _) => { });

    /// <summary>Changes what is known about a text, and with it its siglum, as one operation.</summary>
    /// <param name="siglum">What it is called until now; the description has what it is called from now on.</param>
    /// <exception cref="WorkspaceException">There is no such text, its role would become another, or the new siglum is unusable or taken.</exception>
    public Operation DescribeText(string workId, string siglum, TextDescription description) => IsOn(siglum, description.Siglum)
        ? DescribeText(workId, description)
        : RenameText(workId, siglum, description.Siglum, (session, id, to) => PutDescription(session, id, description with { Siglum = to }));

    /// <param name="describe">What else becomes known of the text under its new siglum.</param>
    private Operation RenameText(string workId, string siglum, string newSiglum, Action<RecordingSession, string, string> describe)
    {
        var (id, from, to) = (Named(workId), Named(siglum), Names.Require(newSiglum, "a text"));
        var rename = new JournalRename(Keys.TextOf(id, from), Keys.TextOf(id, to), BeforeImages: true);
        return Rename(id, to, rename, UnitCount(id, from), session =>
        {
            TextShelf.RequireRecord(session, id, from);
            if (TextShelf.FindRecord(session, id, to) is not null || HasFlagsOn(session, id, to))
            {
                throw new WorkspaceException($"The work '{id}' has a text '{to}', or flags on one that was removed.", "Choose another siglum.");
            }
        }, recording =>
        {
            CarrySiglum(recording, id, from, to);
            describe(recording, id, to);
        });
    }

    /// <param name="require">Throws when it cannot be done.</param>
    /// <param name="carry">What else changes, once the names are new.</param>
    private Operation Rename(string workId, string? subject, JournalRename rename, int size, Action<IReadSession> require, Action<RecordingSession>? carry = null)
    {
        BackUpWhenDue(size);
        return store.Write(session =>
        {
            require(session);
            Renaming.Move(session, rename);
            var recording = new RecordingSession(session);
            carry?.Invoke(recording);
            var description = $"{Last(rename.From)} \u2192 {Last(rename.To)}";
            return OperationJournal.Append(recording, session, new JournalEntry(who, time.GetUtcNow(), "rename", workId, subject, description), rename);
        });
    }

    private static void CarrySiglum(RecordingSession session, string workId, string from, string to)
    {
        var text = session.Find(Keys.Text, Keys.TextOf(workId, to))!;
        TextShelf.PutRecord(session, workId, Codec.Read<TextRecord>(text) with { Siglum = to });
        foreach (var flag in FlagShelf.All(session, workId).Where(flag => IsOn(flag.Anchor.Siglum, from)))
        {
            FlagShelf.Put(session, flag with { Anchor = flag.Anchor with { Siglum = to }, Finding = flag.Finding is { } finding ? finding with { Version = to } : null }, order: 0);
        }

        foreach (var dismissal in DismissalShelf.All(session, workId).Where(dismissal => IsOn(dismissal.Finding.Version, from)))
        {
            DismissalShelf.Put(session, dismissal with { Anchor = dismissal.Anchor with { Siglum = to }, Finding = dismissal.Finding with { Version = to } }, order: 0);
        }
    }

    private static bool HasFlagsOn(IReadSession session, string workId, string siglum) =>
        FlagShelf.All(session, workId).Any(flag => IsOn(flag.Anchor.Siglum, siglum)) || DismissalShelf.All(session, workId).Any(dismissal => IsOn(dismissal.Finding.Version, siglum));

    private static bool IsOn(string? siglum, string other) => string.Equals(siglum, other, StringComparison.Ordinal);

    private static string Last(string id) => id[(id.LastIndexOf('/') + 1)..];

    /// <summary>How many units the texts of a work have together.</summary>
    private int SizeOf(string workId) => store.Read(session =>
        TextShelf.All(session, workId).Sum(text => TextShelf.FindRecord(session, workId, text.Siglum)?.Units ?? 0));
}
