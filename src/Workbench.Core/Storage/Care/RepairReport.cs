namespace Workbench.Storage;

/// <summary>What a repair did.</summary>
/// <param name="DamagedFolder">The folder that has the damaged database as it was.</param>
/// <param name="SoundRecords">How many records were as they had been written.</param>
public sealed record RepairReport(IReadOnlyList<RepairStep> Steps, string DamagedFolder, int SoundRecords)
{
    /// <summary>The operations that undo cannot take back, and so not go beyond: what they replaced was lost.</summary>
    public IReadOnlyList<long> Irrevocable { get; init; } = [];
}
