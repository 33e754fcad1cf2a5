using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>A place of the original where the words in question stand, and what the versions have there.</summary>
/// <param name="Words">In the unit's text.</param>
/// <param name="Renderings">One for each version of the work, in order; empty text where none was found.</param>
public sealed record DossierOccurrence(int? Row, UnitIndex Unit, ImmutableArray<Span> Words, ImmutableArray<DossierRendering> Renderings);
