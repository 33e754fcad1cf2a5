namespace Workbench.Storage;

/// <summary>What a repair did about one record.</summary>
/// <param name="Kind">The kind of record: <c>unit</c>, <c>link</c>, <c>flag</c>…</param>
public sealed record RepairStep(string Kind, string Id, RepairOutcome Outcome);
