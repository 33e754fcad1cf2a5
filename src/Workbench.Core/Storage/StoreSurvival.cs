namespace Workbench.Storage;

/// <summary>What a committed write outlives.</summary>
/// <param name="ProcessCrash">The process being killed.</param>
/// <param name="PowerLoss">The machine losing power, because every commit is forced to the disk.</param>
public sealed record StoreSurvival(bool ProcessCrash, bool PowerLoss);
