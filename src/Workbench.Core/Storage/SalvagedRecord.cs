namespace Workbench.Storage;

/// <summary>A record as it stands in a damaged store.</summary>
/// <param name="Hash">The hash kept beside it, of what was written.</param>
public sealed record SalvagedRecord(StoredRecord Record, ReadOnlyMemory<byte> Hash)
{
    /// <summary>Whether it is what was written.</summary>
    public bool IsSound { get; } = RecordHash.Matches(Record, Hash.Span);
}
