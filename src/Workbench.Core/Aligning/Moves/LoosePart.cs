using Workbench.Works;

namespace Workbench.Aligning.Moves;

/// <summary>
/// What could be tied elsewhere: an omission or addition as it is, or a unit at the edge of a link that is little worse off without it.
/// </summary>
/// <param name="Units">Of the original, or of the version.</param>
/// <param name="From">The link it is in now.</param>
/// <param name="Cost">What that link loses without it, as a log-likelihood.</param>
internal sealed record LoosePart(UnitGroup Units, Link From, double Cost)
{
    public bool IsAlone => From.IsOmission || From.IsAddition;
}
