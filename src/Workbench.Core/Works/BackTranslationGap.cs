namespace Workbench.Works;

/// <summary>A unit of a version that a machine did not turn back into the language of the original.</summary>
/// <param name="Unit">Of the version.</param>
/// <param name="Of">The hash of the unit's text as it was sent.</param>
/// <param name="Reason">A sentence for the user, without full stop.</param>
/// <param name="Retryable">Whether another run may succeed.</param>
public sealed record BackTranslationGap(UnitIndex Unit, ContentHash Of, string Reason, bool Retryable, string Provider, string? Model, DateTimeOffset Made);
