namespace Workbench.Storage.Journal;

/// <summary>An operation as it is kept.</summary>
/// <param name="Below">The operation under it on the stack it was pushed on; 0 for none.</param>
/// <param name="Chunks">How many records of before-images it has.</param>
/// <param name="Rename">What it gave another name, if it did.</param>
internal sealed record JournalRecord(
    string Who, DateTimeOffset When, string Verb, string? Subject, string Description, long Of, long Below, int Chunks, JournalRename? Rename = null)
{
    /// <summary>How many records it touched; 0 where an earlier Workbench did not say.</summary>
    public int Records { get; init; }

    /// <summary>Whether what it replaced was lost with a damaged database: it cannot be taken back.</summary>
    public bool Lost { get; init; }

    public Operation ToOperation(long number, string workId) => new(number, Who, When, Verb, workId, Subject, Description) { Of = Of == 0 ? null : Of };
}
