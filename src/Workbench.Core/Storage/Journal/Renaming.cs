using Workbench.Storage.Shelves;

namespace Workbench.Storage.Journal;

/// <summary>Moves the records of a work or a text under another name: their own ids, and those of what hangs on them.</summary>
internal static class Renaming
{
    public static void Move(IWriteSession session, JournalRename rename)
    {
        List<string> parents = [rename.From, .. session.List(Keys.Text, rename.From).Select(text => text.Id)];
        foreach (var kind in Keys.Content)
        {
            foreach (var child in parents.SelectMany(parent => session.List(kind, parent)).ToList())
            {
                Place(session, child, child with { Id = IdUnder(kind, child.Id, rename), Parent = Renamed(child.Parent!, rename) });
            }

            if (!Keys.Numbered.Contains(kind) && session.Find(kind, rename.From) is { } own)
            {
                Place(session, own, own with { Id = rename.To });
            }
        }
    }

    /// <summary>How many units and links have ids that a rename, or taking it back, changes.</summary>
    public static int SizeOf(IReadSession session, JournalRename rename)
    {
        string[] names = [rename.From, rename.To];
        var texts = rename.IsOfWork ? names.SelectMany(name => session.List(Keys.Text, name).Select(text => text.Id)) : names;
        return (int)texts.Sum(text => session.Count(Keys.Unit, text) + session.Count(Keys.Link, text));
    }

    /// <summary>A record of before a rename under the names of after it.</summary>
    public static StoredRecord Under(StoredRecord record, JournalRename rename)
    {
        if (!Keys.Content.Contains(record.Kind))
        {
            return record;
        }

        var renamed = record with { Id = IdUnder(record.Kind, record.Id, rename), Parent = record.Parent is null ? null : Renamed(record.Parent, rename) };
        return record.Kind == Keys.Text && string.Equals(record.Id, rename.From, StringComparison.Ordinal)
            ? renamed with { Body = Codec.Write(Codec.Read<TextRecord>(record) with { Siglum = rename.To[(rename.To.LastIndexOf('/') + 1)..] }) }
            : renamed;
    }

    /// <summary>What people number has an id of its own, whatever it may look like; the journal has too.</summary>
    public static string IdUnder(string kind, string id, JournalRename rename) => Keys.Numbered.Contains(kind) || !Keys.Content.Contains(kind) ? id : Renamed(id, rename);

    public static string Renamed(string id, JournalRename rename) =>
        string.Equals(id, rename.From, StringComparison.Ordinal) || id.StartsWith(rename.From + "/", StringComparison.Ordinal)
            ? rename.To + id[rename.From.Length..]
            : id;

    private static void Place(IWriteSession session, StoredRecord before, StoredRecord after)
    {
        if (string.Equals(before.Id, after.Id, StringComparison.Ordinal))
        {
            session.Put(after);
            return;
        }

        session.Remove(before.Kind, before.Id);
        session.Put(after with { Revision = 0 });
    }
}
