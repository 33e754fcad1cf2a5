namespace Workbench.Works;

/// <summary>What a machine makes of a unit of a version in the language of the original: evidence, never a score.</summary>
/// <param name="Unit">Of the version.</param>
/// <param name="Of">The hash of the unit's text as it was sent: of a text that changed since, this is evidence no more.</param>
/// <param name="Provider">Its name in commands.</param>
public sealed record BackTranslation(UnitIndex Unit, ContentHash Of, string Text, string Provider, string? Model, DateTimeOffset Made);
