using System.Collections.Immutable;
using Workbench.Divergences;

namespace Workbench.Exporting.Dossiers;

/// <summary>A flag that a dossier tells of.</summary>
/// <param name="Place">Where it stands now.</param>
/// <param name="History">The operations that made it what it is, the first first.</param>
public sealed record DossierFlag(Flag Flag, FlagPlace Place, ImmutableArray<DossierEvent> History);
