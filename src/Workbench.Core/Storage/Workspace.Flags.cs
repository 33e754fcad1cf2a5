using System.Globalization;
using Workbench.Divergences;
using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>In the order of the places they stand on.</summary>
    public IReadOnlyList<Flag> Flags(string workId) => store.Read(session => FlagShelf.All(session, Named(workId)));

    public Flag? FindFlag(string id) => id.Length is > 0 and <= StoredRecord.LongestId ? store.Read(session => FlagShelf.Find(session, id)) : null;

    /// <summary>Sets a flag. One without id is given the number of the operation: <c>f12</c>.</summary>
    /// <returns>The operation; its <see cref="Operation.Subject"/> is the flag's id.</returns>
    /// <exception cref="WorkspaceException">There is no such work, or a flag of that id is there already.</exception>
    public Operation AddFlag(Flag flag)
    {
        var workId = Named(flag.WorkId);
        return Record("flag", workId, Describe(flag), session =>
        {
            WorkShelf.Require(session, workId);
            var number = OperationJournal.NextNumber(session);
            var added = flag with { WorkId = workId, Id = flag.Id.Length > 0 ? flag.Id : string.Create(CultureInfo.InvariantCulture, $"f{number}") };
            if (FlagShelf.Find(session, added.Id) is not null)
            {
                throw new WorkspaceException($"There is a flag '{added.Id}' already.", "Change that one, or set a flag without an id.");
            }

            FlagShelf.Put(session, added, number);
            return added.Id;
        });
    }

    /// <summary>Changes the note, category, status, ruling or place of a flag.</summary>
    /// <exception cref="WorkspaceException">There is no such flag in that work.</exception>
    public Operation UpdateFlag(Flag flag)
    {
        var workId = Named(flag.WorkId);
        return Record("update-flag", workId, flag.Id, Describe(flag), session =>
        {
            RequireInWork(FlagShelf.Require(session, flag.Id), workId);
            FlagShelf.Put(session, flag with { WorkId = workId }, order: 0);
        });
    }

    /// <exception cref="WorkspaceException">There is no such flag in that work.</exception>
    public Operation RemoveFlag(string workId, string flagId)
    {
        var id = Named(workId);
        return Record("remove-flag", id, flagId, flagId, session =>
        {
            RequireInWork(FlagShelf.Require(session, flagId), id);
            session.Remove(Keys.Flag, flagId);
        });
    }

    private static string Describe(Flag flag) => flag.Note.Length == 0 ? flag.Category : $"{flag.Category}: {flag.Note}";

    private static void RequireInWork(Flag stored, string workId)
    {
        if (!string.Equals(stored.WorkId, workId, StringComparison.Ordinal))
        {
            throw new WorkspaceException($"The flag '{stored.Id}' is on the work '{stored.WorkId}', not on '{workId}'.", "Name that work.");
        }
    }
}
