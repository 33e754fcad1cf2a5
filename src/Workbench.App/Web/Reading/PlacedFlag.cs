using Workbench.Divergences;

namespace Workbench.App.Web.Reading;

/// <summary>A flag and the row it stands on.</summary>
/// <param name="Row">Null when the text it stood on is no longer there.</param>
/// <param name="IsOutdated">The text has changed since the flag was set.</param>
public sealed record PlacedFlag(Flag Flag, int? Row, bool IsOutdated);
