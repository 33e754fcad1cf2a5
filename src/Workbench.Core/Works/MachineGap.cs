namespace Workbench.Works;

/// <summary>A unit of the original that a machine did not translate.</summary>
/// <param name="Reason">Why, as a sentence without full stop.</param>
/// <param name="Retryable">Whether another run may succeed.</param>
public sealed record MachineGap(UnitIndex Unit, string Reason, bool Retryable);
