using Workbench.Storage.Journal;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>The works of a workspace.</summary>
internal static class WorkShelf
{
    public static IReadOnlyList<Work> All(IReadSession session) => [.. session.List(Keys.Work).Select(ToWork)];

    public static Work? Find(IReadSession session, string id) => session.Find(Keys.Work, id) is { } record ? ToWork(record) : null;

    /// <exception cref="WorkspaceException">There is no such work.</exception>
    public static Work Require(IReadSession session, string id) =>
        Find(session, id) ?? throw new WorkspaceException($"There is no work '{id}' here.", "See 'workbench list' for the works there are.");

    public static void Put(RecordingSession session, Work work) =>
        session.Set(new StoredRecord(Keys.Work, work.Id, null, 0, 0, Codec.Write(WorkRecord.From(work))));

    private static Work ToWork(StoredRecord record) => Codec.Read<WorkRecord>(record).ToWork(record.Id);
}
