namespace Workbench.Storage.Memory;

/// <summary>What outlives a closed store: its records, and whether it is open.</summary>
internal sealed class MemoryShelf
{
    private int open;

    public MemoryRecords Records { get; set; } = MemoryRecords.Empty;

    public bool TryOpen() => Interlocked.Exchange(ref open, 1) == 0;

    public void Close() => Interlocked.Exchange(ref open, 0);
}
