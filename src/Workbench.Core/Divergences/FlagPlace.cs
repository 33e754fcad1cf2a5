namespace Workbench.Divergences;

/// <summary>Where a flag stands now.</summary>
/// <param name="Row">The row; null when nothing of the text it stood on is there any more.</param>
/// <param name="State">Whether that text has changed.</param>
/// <param name="OriginalWords">Where the words it marks in the original are now; null when it marks none, or they are gone.</param>
/// <param name="VersionWords">Likewise in the version.</param>
public sealed record FlagPlace(int? Row, FlagPlaceState State, FlagSpan? OriginalWords, FlagSpan? VersionWords);
