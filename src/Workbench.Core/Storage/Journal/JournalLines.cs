using Workbench.Storage.Shelves;

namespace Workbench.Storage.Journal;

/// <summary>
/// Which line of the journal tells of a work. A work that is renamed stays on its line, which keeps the work's first id:
/// so an id is never given to two works, and what is undone can always have its names back.
/// </summary>
internal static class JournalLines
{
    /// <returns>The id of the line; null when the id was the work's before it was renamed, and so is nobody's now.</returns>
    public static string? Find(IReadSession session, string workId)
    {
        if (session.Find(Keys.Head, workId) is { } own && IsNamed(own, workId))
        {
            return workId;
        }

        var lines = session.List(Keys.Head);
        return lines.FirstOrDefault(line => IsNamed(line, workId))?.Id
            ?? (lines.Any(line => IsOrWasNamed(line, workId)) ? null : workId);
    }

    /// <summary>The line of the work that has, or once had, an id: to take back or bring back the very rename, either name will do.</summary>
    public static string? FindEver(IReadSession session, string workId) =>
        Find(session, workId) ?? session.List(Keys.Head).FirstOrDefault(line => IsOrWasNamed(line, workId))?.Id;

    /// <exception cref="WorkspaceException">The id was that of a work which has another one now.</exception>
    public static string Require(IReadSession session, string workId) => Find(session, workId) ?? throw Taken(session, workId);

    /// <exception cref="WorkspaceException">The id is or was that of another work.</exception>
    public static void RequireFree(IReadSession session, string line, string workId)
    {
        if (!string.Equals(line, workId, StringComparison.Ordinal) && session.List(Keys.Head).Any(l => !string.Equals(l.Id, line, StringComparison.Ordinal) && IsOrWasNamed(l, workId)))
        {
            throw Taken(session, workId);
        }
    }

    /// <summary>The id that the work of a line has now.</summary>
    public static string NameOf(IReadSession session, string line) => session.Find(Keys.Head, line) is { } head ? NameOf(head) : line;

    private static string NameOf(StoredRecord head) => Codec.Read<JournalHead>(head).Name ?? head.Id;

    private static bool IsNamed(StoredRecord head, string workId) => string.Equals(NameOf(head), workId, StringComparison.Ordinal);

    private static bool IsOrWasNamed(StoredRecord head, string workId) =>
        string.Equals(head.Id, workId, StringComparison.Ordinal) || Codec.Read<JournalHead>(head).HadName(workId);

    private static WorkspaceException Taken(IReadSession session, string workId) => new(
        NameOf(session, FindEver(session, workId)!) is var now && string.Equals(now, workId, StringComparison.Ordinal)
            ? $"There is or was a work '{workId}' here."
            : $"'{workId}' was the id of the work that is '{now}' now.",
        "An id is never given to another work, so that undo can bring back what had it: take another id.");
}
