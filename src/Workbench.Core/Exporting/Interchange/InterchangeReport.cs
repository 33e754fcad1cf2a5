using System.Collections.Immutable;

namespace Workbench.Exporting.Interchange;

/// <summary>What went into a file and what could not.</summary>
/// <param name="Written">Pairs, of paragraphs or sentences.</param>
/// <param name="LeftOut">Links that were not to be written, or have no text on either side.</param>
/// <param name="DroppedCharacters">Characters that XML does not allow, in UTF-16 units.</param>
/// <param name="Coverage">How often each unit was written, a version each.</param>
public sealed record InterchangeReport(int Written, int LeftOut, int DroppedCharacters, ImmutableArray<VersionCoverage> Coverage);
