using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Sharing;

/// <summary>The links of a pack, tied to the texts somebody supplied.</summary>
/// <param name="Alignment">Complete: what the pack says nothing of stands alone, with confidence 0.</param>
/// <param name="Bound">How many links of the pack are in it.</param>
/// <param name="Unknown">How many units of the texts the pack does not know.</param>
/// <param name="Misses">The links whose units are not all there.</param>
/// <param name="Conflicts">The links that a merge could not decide on; they are in the alignment as suggestions.</param>
public sealed record BoundVersion(string Siglum, Alignment Alignment, int Bound, int Unknown, ImmutableArray<string> Misses, ImmutableArray<string> Conflicts);
