namespace Workbench.Exporting;

/// <summary>What went into a TMX file and what could not.</summary>
/// <param name="Written">Translation units.</param>
/// <param name="LeftOut">Links without a counterpart, or with a side that has no text: TMX cannot say them.</param>
/// <param name="DroppedCharacters">Characters that XML does not allow, in UTF-16 units.</param>
public sealed record TmxReport(int Written, int LeftOut, int DroppedCharacters);
