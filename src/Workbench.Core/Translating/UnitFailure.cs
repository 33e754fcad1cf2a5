using Workbench.Works;

namespace Workbench.Translating;

/// <summary>A unit of the original that the machine version lacks.</summary>
/// <param name="Reason">A sentence for the user, without full stop.</param>
/// <param name="Retryable">Whether another run may succeed.</param>
public sealed record UnitFailure(UnitIndex Unit, PieceFault Fault, string Reason, bool Retryable);
