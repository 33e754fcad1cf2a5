namespace Workbench.Storage;

/// <summary>A transaction: it sees its own changes, and all of them are kept or none.</summary>
public interface IWriteSession : IReadSession
{
    /// <summary>Keeps a record whose <see cref="StoredRecord.Revision"/> is the one read, or 0 for a new one.</summary>
    /// <returns>The record with its new revision.</returns>
    /// <exception cref="StoreConflictException">The stored revision is another one, or the new record is there already.</exception>
    StoredRecord Put(StoredRecord record);

    /// <returns>Whether there was such a record.</returns>
    bool Remove(string kind, string id);

    /// <returns>How many records were removed.</returns>
    int RemoveChildren(string kind, string parent);
}
