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
                _ when !IsNamedRight(record) => false,
                Keys.Work => Codec.Read<WorkRecord>(record).ToWork(record.Id) is not null,
                Keys.Text => Codec.Read<TextRecord>(record).ToDescription() is not null,
                Keys.Unit => Codec.Read<UnitRecord>(record).ToUnit() is not null,
                Keys.Alignment => Codec.Read<AlignmentRecord>(record) is { OriginalCount: >= 0, VersionCount: >= 0 },
                Keys.Link => Codec.Read<LinkRecord>(record).ToLink() is { Original.Count: > 0 } or { Version.Count: > 0 },
                Keys.Words => Codec.Read<WordsRecord>(record).ToWords() is not { IsDefault: true },
                Keys.Back => Codec.Read<BackTranslationRecord>(record) is { Of: not null, Provider: not null } back && back.IsGap == back.Text is null,
                Keys.Flag => Codec.Read<FlagRecord>(record).ToFlag(record.Id, record.Parent!) is not null,
                Keys.Term => TermShelf.ToTerm(record).Original.Length > 0,
                Keys.Dismissal => Codec.Read<DismissalRecord>(record).ToDismissal(record.Id, record.Parent!) is not null,
                Keys.Operation => Codec.Read<JournalRecord>(record) is not null,
                Keys.Restored => Codec.Read<RestoredRecord>(record) is { Kept: >= 0 } restored && restored.Next > restored.Kept,
                _ => false,
            };
        }
        catch (Exception nonsense) when (nonsense is StoreException or ArgumentException or NullReferenceException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Whether the id says what the rest says: where it does not, one of them was hurt.</summary>
    private static bool IsNamedRight(StoredRecord record) => record.Kind switch
    {
        Keys.Unit or Keys.Back => record.Parent is { } text && string.Equals(record.Id, Keys.UnitOf(text, (int)record.Order), StringComparison.Ordinal),
        Keys.Link => record.Parent is { } text && string.Equals(record.Id, Keys.LinkOf(text, Codec.Read<LinkRecord>(record).ToLink()), StringComparison.Ordinal),
        Keys.Text => string.Equals(record.Id, Keys.TextOf(record.Parent ?? "", Codec.Read<TextRecord>(record).Siglum), StringComparison.Ordinal),
        Keys.Alignment or Keys.Words => record.Id.StartsWith($"{record.Parent}/", StringComparison.Ordinal),
        Keys.Operation => string.Equals(record.Id, Keys.Number(record.Order), StringComparison.Ordinal),
        _ => true,
    };
}
