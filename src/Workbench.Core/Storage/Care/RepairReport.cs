namespace Workbench.Storage;

/// <summary>What a repair did.</summary>
/// <param name="DamagedFolder">The folder that has the damaged database as it was; null where it was sound, or gone.</param>
/// <param name="SoundRecords">How many records were as they had been written.</param>
public sealed record RepairReport(IReadOnlyList<RepairStep> Steps, string? DamagedFolder, int SoundRecords)
{
    /// <summary>The operations that undo cannot take back, and so not go beyond: repairs, and those of which what they replaced was lost.</summary>
    public IReadOnlyList<long> Irrevocable { get; init; } = [];

    /// <summary>The operations that the journal has no more: some of what they did may be there, some not.</summary>
    public IReadOnlyList<LostOperation> LostOperations { get; init; } = [];

    /// <summary>Whether it is known which operation was the last. Where it is not, there may have been later ones that nothing tells of.</summary>
    public bool IsEndKnown { get; init; } = true;

    /// <summary>The operations that could be taken back before the damage, and cannot be now.</summary>
    public IReadOnlyList<long> CutOff { get; init; } = [];

    /// <summary>Whether everything is as it was before the damage, as far as can be proved.</summary>
    public bool IsComplete => IsEndKnown && LostOperations.Count + CutOff.Count == 0 && Steps.All(step => step.Outcome == RepairOutcome.Restored);
}
