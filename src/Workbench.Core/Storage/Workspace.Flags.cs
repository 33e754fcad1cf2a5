using System.Globalization;
using Workbench.Divergences;
using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>What the journal calls the operations that change nothing but flags.</summary>
    public static IReadOnlyList<string> FlagVerbs { get; } = ["flag", "update-flag", "remove-flag", "comment", "vote", "resolve", "reopen"];

    /// <summary>In the order of the places they stand on.</summary>
    public IReadOnlyList<Flag> Flags(string workId) => store.Read(session => FlagShelf.All(session, Named(workId)));

    public Flag? FindFlag(string id) => id.Length is > 0 and <= StoredRecord.LongestId ? store.Read(session => FlagShelf.Find(session, id)) : null;

    /// <summary>What was done to a flag, the first first.</summary>
    public IReadOnlyList<Operation> FlagHistory(Flag flag) =>
        [.. History(flag.WorkId).Where(o => string.Equals(o.Subject, flag.Id, StringComparison.Ordinal)).Reverse()];

    /// <summary>Sets a flag. One without id is given the number of the operation: <c>f12</c>.</summary>
    /// <returns>The operation; its <see cref="Operation.Subject"/> is the flag's id.</returns>
    /// <exception cref="WorkspaceException">There is no such work, or a flag of that id, or a flag from the same finding, is there already.</exception>
    public Operation AddFlag(Flag flag)
    {
        var workId = Named(flag.WorkId);
        return Record("flag", workId, Describe(flag), session =>
        {
            WorkShelf.Require(session, workId);
            var number = OperationJournal.NextNumber(session);
            var added = flag with { WorkId = workId, Id = flag.Id.Length > 0 ? flag.Id : FreeFlagId(session, number) };
            if (FlagShelf.Find(session, added.Id) is not null)
            {
                throw new WorkspaceException($"There is a flag '{added.Id}' already.", "Change that one, or set a flag without an id.");
            }

            if (flag.Finding is not null && FlagShelf.All(session, workId).FirstOrDefault(f => flag.Finding.Equals(f.Finding)) is { } same)
            {
                throw new WorkspaceException($"The finding {flag.Finding.Key} is flagged already: {same.Id}, by {same.Who}.", $"Say what you think of it there: workbench flag {same.Id} --comment \"\u2026\"");
            }

            FlagShelf.Put(session, added, number);
            return added.Id;
        });
    }

    /// <summary>
    /// Comments, votes, rules, reopens, tags or otherwise changes a flag, as one operation in the name of who opened the workspace. A ruling on a flag
    /// that has one is kept as a comment, and the operation is called so.
    /// </summary>
    /// <param name="revision">The <see cref="Flag.Revision"/> that was looked at; null where it does not matter what happened since.</param>
    /// <exception cref="WorkspaceException">
    /// There is no such flag; it changed since that revision; it is ruled on or reopened without a reason; it is to be reopened and has no ruling; or nothing would change.
    /// </exception>
    public Operation ChangeFlag(string workId, string flagId, FlagChange change, long? revision = null)
    {
        var id = Named(workId);
        RequireReason(flagId, change);
        if (FindFlag(flagId) is { Ruling: { } standing } ruled && (revision ?? ruled.Revision) == ruled.Revision)
        {
            change = change.After(standing);
        }

        return Record(change.Verb, id, flagId, change.Description, session =>
        {
            var flag = FlagShelf.Require(session, flagId);
            RequireInWork(flag, id);
            RequireUnruled(flag, change);
            if (revision is { } seen && seen != flag.Revision)
            {
                throw new WorkspaceException($"The flag '{flagId}' was changed since you looked at it{Latest(session, id, flagId)}.", $"Nothing of yours was kept: {change.Description}. Look at it again, then say it anew.");
            }

            var changed = change.Apply(flag, who, time.GetUtcNow());
            if (Codec.Write(FlagRecord.From(changed)).AsSpan().SequenceEqual(Codec.Write(FlagRecord.From(flag))))
            {
                throw new WorkspaceException($"The flag '{flagId}' is so already.", "Nothing was changed.");
            }

            FlagShelf.Put(session, changed, order: 0);
        });
    }

    /// <summary>Puts another state of a flag in its place: its note, category, anchor.</summary>
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
        var description = FindFlag(flagId) is { } removed ? Describe(removed) : flagId;
        return Record("remove-flag", id, flagId, description, session =>
        {
            RequireInWork(FlagShelf.Require(session, flagId), id);
            session.Remove(Keys.Flag, flagId);
        });
    }

    private static string Describe(Flag flag) => flag.Note.Length == 0 ? flag.Category : $"{flag.Category}: {flag.Note}";

    private static string Latest(IReadSession session, string workId, string flagId) =>
        OperationsOf(session, workId).LastOrDefault(o => string.Equals(o.Subject, flagId, StringComparison.Ordinal)) is { } last ? $": {last.Who}, {last.Verb} ({last.Description})" : "";

    /// <summary>Of two rulings at once the later is told of the earlier, and what it would have said.</summary>
    private static void RequireUnruled(Flag flag, FlagChange change)
    {
        if (change.Decision is not null && !change.Reopen && flag.Ruling is { } standing)
        {
            throw new WorkspaceException(
                $"The flag '{flag.Id}' has a ruling already, by {standing.Who} of {standing.When:yyyy-MM-dd HH:mm} UTC: {standing.Decision}{(standing.Reason.Length > 0 ? $" ({standing.Reason})" : "")}.",
                $"Your ruling was not kept: {change.Description}. Comment on it, or open the flag again first: workbench flag {flag.Id} --reopen --reason \"\u2026\"");
        }

        if (change.Reopen && flag.Ruling is null)
        {
            throw new WorkspaceException($"The flag '{flag.Id}' has no ruling that could be taken up again.", "It is open.");
        }
    }

    private static void RequireReason(string flagId, FlagChange change)
    {
        if (change.LacksReason)
        {
            throw new WorkspaceException($"The {(change.Decision is null ? "reopening" : "ruling")} of '{flagId}' has no reason.", "Nothing was changed. Say why.");
        }
    }

    /// <summary>Flags out of a file get ids of this workspace; one that the work has already, from an earlier import, is passed over.</summary>
    private static void PutFlags(RecordingSession session, string workId, IReadOnlyList<Flag> flags)
    {
        var number = OperationJournal.NextNumber(session);
        var there = FlagShelf.All(session, workId).Select(flag => (flag.Who, flag.When, flag.Note)).ToHashSet();
        foreach (var flag in flags.Where(flag => !there.Contains((flag.Who, flag.When, flag.Note))))
        {
            FlagShelf.Put(session, flag with { WorkId = workId, Id = FreeFlagId(session, number), Finding = null }, number);
        }
    }

    /// <summary>The operation's number, unless a flag that came with a pack bears it.</summary>
    private static string FreeFlagId(IReadSession session, long number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"f{number}");
        for (var again = 2; FlagShelf.Find(session, id) is not null; again++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"f{number}-{again}");
        }

        return id;
    }

    private static void RequireInWork(Flag stored, string workId)
    {
        if (!string.Equals(stored.WorkId, workId, StringComparison.Ordinal))
        {
            throw new WorkspaceException($"The flag '{stored.Id}' is on the work '{stored.WorkId}', not on '{workId}'.", "Name that work.");
        }
    }
}
