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
                Place(session, child, child with { Id = Renamed(child.Id, rename), Parent = Renamed(child.Parent!, rename) });
            }

            // A flag's id is its own, whatever it may look like.
            if (kind != Keys.Flag && session.Find(kind, rename.From) is { } own)
            {
                Place(session, own, own with { Id = rename.To });
            }
        }
    }

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
