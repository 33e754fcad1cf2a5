namespace Workbench.Storage.Journal;

/// <summary>
/// That a backup took the place of a later state. The numbers of the operations left behind are given to no others, so that
/// neither a journal nor a repair ever takes two times for one.
/// </summary>
/// <param name="Kept">The last operation that the backup knew.</param>
/// <param name="Next">The number of the first operation after it.</param>
/// <param name="From">The backup's file name.</param>
internal sealed record RestoredRecord(long Kept, long Next, DateTimeOffset When, string From)
{
    public bool IsLeftBehind(long number) => number > Kept && number < Next;
}
