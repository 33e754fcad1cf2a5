using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>By id.</summary>
    public IReadOnlyList<Work> Works() => store.Read(WorkShelf.All);

    public Work? FindWork(string id) => Names.IsAcceptable(id) ? store.Read(session => WorkShelf.Find(session, Named(id))) : null;

    /// <summary>Changes the title and author of a work, or makes a work that has no text yet.</summary>
    public Operation PutWork(Work work)
    {
        var named = Require(work);
        return Record("describe", named.Id, null, named.Label, session => WorkShelf.Put(session, named));
    }

    /// <summary>Removes a work with its texts, alignments, flags and glossary; undo brings all of it back.</summary>
    /// <exception cref="WorkspaceException">There is no such work.</exception>
    public Operation RemoveWork(string workId)
    {
        var id = Named(workId);
        return Record("remove", id, null, id, session =>
        {
            WorkShelf.Require(session, id);
            foreach (var text in TextShelf.All(session, id))
            {
                AlignmentShelf.Remove(session, id, text.Siglum);
                TextShelf.Remove(session, id, text.Siglum);
            }

            foreach (var kind in Keys.Numbered)
            {
                session.RemoveChildren(kind, id);
            }

            session.Remove(Keys.Work, id);
        }, SizeOf(id));
    }

    private static Work Require(Work work) => work with { Id = Names.Require(work.Id, "a work") };

    /// <summary>The name as it is stored; one that cannot be stored names nothing.</summary>
    private static string Named(string name) => Names.IsAcceptable(name) ? name.Normalize() : name;
}
