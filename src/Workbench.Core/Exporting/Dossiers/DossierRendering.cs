using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>What one version has for an occurrence.</summary>
/// <param name="Unit">The unit it stands in; null where none was found.</param>
/// <param name="Words">In that unit's text.</param>
/// <param name="IsOmitted">Whether the version leaves the passage out.</param>
public sealed record DossierRendering(UnitIndex? Unit, ImmutableArray<Span> Words, bool IsOmitted);
