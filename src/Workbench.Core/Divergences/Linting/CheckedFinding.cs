namespace Workbench.Divergences.Linting;

/// <summary>A finding of the lint and what people have said of it.</summary>
/// <param name="Dismissal">Who passed it over and why; null when nobody did.</param>
/// <param name="IsKnown">Whether it is in the baseline.</param>
public sealed record CheckedFinding(CheckFinding Finding, Dismissal? Dismissal, bool IsKnown)
{
    /// <summary>Whether it is to be answered for.</summary>
    public bool Counts => Dismissal is null && !IsKnown;
}
