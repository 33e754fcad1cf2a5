namespace Workbench.Storage.Shelves;

internal sealed record MachineGapRecord(int Unit, string Reason, bool Retryable);
