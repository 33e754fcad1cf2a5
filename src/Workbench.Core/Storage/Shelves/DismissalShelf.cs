using Workbench.Divergences;
using Workbench.Storage.Journal;

namespace Workbench.Storage.Shelves;

/// <summary>The findings that people passed over, and why.</summary>
internal static class DismissalShelf
{
    /// <summary>As they were made.</summary>
    public static IReadOnlyList<Dismissal> All(IReadSession session, string workId) => [.. session.List(Keys.Dismissal, workId).Select(ToDismissal)];

    public static Dismissal? Find(IReadSession session, string id) => session.Find(Keys.Dismissal, id) is { } record ? ToDismissal(record) : null;

    public static void Put(RecordingSession session, Dismissal dismissal, long order)
    {
        var place = session.Find(Keys.Dismissal, dismissal.Id)?.Order ?? order;
        session.Set(new StoredRecord(Keys.Dismissal, dismissal.Id, dismissal.WorkId, place, 0, Codec.Write(DismissalRecord.From(dismissal))));
    }

    private static Dismissal ToDismissal(StoredRecord record) => Codec.Read<DismissalRecord>(record).ToDismissal(record.Id, record.Parent!);
}
