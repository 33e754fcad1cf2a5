namespace Workbench.Storage;

/// <summary>An operation that was lost with a damaged database.</summary>
/// <param name="WorkId">The work it changed; null where nothing tells any more.</param>
/// <param name="Description">What it did; null where nothing tells any more.</param>
public sealed record LostOperation(long Number, string? WorkId, string? Description);
