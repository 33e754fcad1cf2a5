using Workbench.Editing;
using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>
    /// Puts another unit in the place of one, writing nothing else but the links it is in: they become stale and say why.
    /// </summary>
    /// <exception cref="WorkspaceException">There is no such text or unit, or it reads so already.</exception>
    public Operation EditUnit(string workId, string siglum, UnitIndex unit, Unit edited)
    {
        var (id, named) = (Named(workId), Named(siglum));
        return Record(OperationJournal.EditVerb, id, named, $"unit {unit} of {named}", session =>
        {
            var text = TextShelf.RequireRecord(session, id, named);
            var stored = session.Find(Keys.Unit, Keys.UnitOf(Keys.TextOf(id, named), unit.Value))
                ?? throw new WorkspaceException($"The text '{named}' of '{id}' has no unit {unit}: it has {text.Units}, counted from 0.", "Name one that is there.");
            var before = Codec.Read<UnitRecord>(stored).ToUnit();
            if (Codec.Write(UnitRecord.From(edited with { IsEdited = before.IsEdited })).AsSpan().SequenceEqual(stored.Body.Span))
            {
                throw new WorkspaceException($"Unit {unit} of '{named}' reads so already.", "Nothing was changed.");
            }

            session.Put(stored with { Body = Codec.Write(UnitRecord.From(edited with { IsEdited = true })) });
            if (before.Hash != edited.Hash)
            {
                MakeStale(session, id, text, unit);
            }
        });
    }

    private static void MakeStale(RecordingSession session, string workId, TextRecord text, UnitIndex unit)
    {
        var isOriginal = text.Role == TextRole.Original;
        foreach (var siglum in isOriginal ? TextShelf.All(session, workId).Select(t => t.Siglum) : [text.Siglum])
        {
            if (AlignmentShelf.FindRecord(session, workId, siglum) is null)
            {
                continue;
            }

            var (record, link) = LinkFinder.Find(session, Keys.TextOf(workId, siglum), unit, isOriginal);
            var stale = Staleness.MakeStale(link, $"unit {unit} of '{text.Siglum}' changed");
            session.Put(record with { Body = Codec.Write(LinkRecord.From(stale)) });
        }
    }
}
