namespace Workbench.Storage;

/// <summary>A record is not at the revision the caller read; the whole write was taken back.</summary>
public sealed class StoreConflictException(string kind, string id, long expected)
    : StoreException(
        expected == 0
            ? $"The {kind} '{id}' is there already."
            : $"The {kind} '{id}' was changed or removed after it was read. Read it again and repeat the change.")
{
    public string Kind { get; } = kind;

    public string Id { get; } = id;

    /// <summary>The revision the caller read; 0 for a record it took for new.</summary>
    public long Expected { get; } = expected;
}
