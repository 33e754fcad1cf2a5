using Workbench.Divergences;
using Workbench.Storage.Journal;

namespace Workbench.Storage.Shelves;

/// <summary>The flags people set.</summary>
internal static class FlagShelf
{
    /// <summary>By the first unit of the original they stand on, then as they were set.</summary>
    public static IReadOnlyList<Flag> All(IReadSession session, string workId) =>
        [.. session.List(Keys.Flag, workId).Select(ToFlag).OrderBy(f => f.Anchor.Original.IsEmpty ? -1 : f.Anchor.Original.First.Value)];

    public static Flag? Find(IReadSession session, string id) => session.Find(Keys.Flag, id) is { } record ? ToFlag(record) : null;

    /// <exception cref="WorkspaceException">There is no such flag.</exception>
    public static Flag Require(IReadSession session, string id) =>
        Find(session, id) ?? throw new WorkspaceException($"There is no flag '{id}' here.", "See 'workbench flags' for the flags there are.");

    /// <param name="order">The place of a new flag; a flag that is there already keeps its own.</param>
    public static void Put(RecordingSession session, Flag flag, long order)
    {
        var place = session.Find(Keys.Flag, flag.Id)?.Order ?? order;
        session.Set(new StoredRecord(Keys.Flag, flag.Id, flag.WorkId, place, 0, Codec.Write(FlagRecord.From(flag))));
    }

    private static Flag ToFlag(StoredRecord record) => Codec.Read<FlagRecord>(record).ToFlag(record.Id, record.Parent!, record.Revision);
}
