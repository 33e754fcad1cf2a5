namespace Workbench.Storage;

/// <summary>A transaction: it sees its own changes, and all of them are kept or none.</summary>
public interface IWriteSession : IReadSession
{
    /// <summary>Keeps a record whose <see cref="StoredRecord.Revision"/> is the one read, or 0 for a new one.</summary>
    /// <returns>The record with its new revision.</returns>
    /// <exception cref="StoreConflictException">The stored revision is another one, or the new record is there already.</exception>
    StoredRecord Put(StoredRecord record);

    /// <summary>Keeps many new records, as <see cref="Put"/> keeps one: an engine may do it quicker.</summary>
    /// <param name="records">Read once. While some are being stored the next may be asked for on another thread, so that making them must not use this session.</param>
    /// <exception cref="StoreConflictException">One of them is there already.</exception>
    void Add(IEnumerable<StoredRecord> records)
    {
        foreach (var record in records)
        {
            Put(record with { Revision = 0 });
        }
    }

    /// <returns>Whether there was such a record.</returns>
    bool Remove(string kind, string id);

    /// <returns>How many records were removed.</returns>
    int RemoveChildren(string kind, string parent);
}
