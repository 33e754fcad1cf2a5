namespace Workbench.Storage;

/// <summary>One durable change of a workspace, as the journal tells it.</summary>
/// <param name="Number">Counts the operations of the workspace from 1.</param>
/// <param name="When">UTC.</param>
/// <param name="Verb">What was done: <c>import</c>, <c>align</c>, <c>flag</c>, <c>undo</c>, <c>redo</c>…</param>
/// <param name="WorkId">The work it changed.</param>
/// <param name="Subject">What of the work it changed: a siglum, or the id of a flag; null for the work itself.</param>
/// <param name="Description">For people; an undo or redo has that of the operation it takes back or brings back.</param>
public sealed record Operation(long Number, string Who, DateTimeOffset When, string Verb, string WorkId, string? Subject, string Description)
{
    /// <summary>For an undo or a redo, the number of the edit it takes back or brings back.</summary>
    public long? Of { get; init; }
}
