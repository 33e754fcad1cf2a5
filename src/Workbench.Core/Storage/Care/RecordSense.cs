using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage.Care;

/// <summary>Whether a record still makes sense, though it is not what was written.</summary>
internal static class RecordSense
{
    /// <summary>Before-images never do: a flipped bit in them would be unpacked into anything.</summary>
    public static bool IsReadable(StoredRecord record)
    {
        try
        {
            return record.Kind switch
            {
                Keys.Work => Codec.Read<WorkRecord>(record).ToWork(record.Id) is not null,
                Keys.Text => Codec.Read<TextRecord>(record).ToDescription() is not null,
                Keys.Unit => Codec.Read<UnitRecord>(record).ToUnit() is not null,
                Keys.Alignment => Codec.Read<AlignmentRecord>(record) is { OriginalCount: >= 0, VersionCount: >= 0 },
                Keys.Link => Codec.Read<LinkRecord>(record).ToLink() is { Original.Count: > 0 } or { Version.Count: > 0 },
                Keys.Flag => Codec.Read<FlagRecord>(record).ToFlag(record.Id, record.Parent!) is not null,
                Keys.Operation => Codec.Read<JournalRecord>(record) is not null,
                _ => false,
            };
        }
        catch (Exception nonsense) when (nonsense is StoreException or ArgumentException or NullReferenceException or FormatException)
        {
            return false;
        }
    }
}
